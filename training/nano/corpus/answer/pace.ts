import type { Draft } from './draft.ts';

const CALM = ['take your time: ', 'there is no hurry: ', 'slowly and calmly: '];
const BRISK = ['in short: ', 'quick answer: ', 'briefly: '];

/** What says how much time there is: at the start of the main sentence. */
export function paceOf({ style, random }: Draft): string {
  if (style.pace === 1) return '';
  return random.pick(style.pace === 0 ? CALM : BRISK);
}
