import type { Content, Draft } from './draft.ts';

/** What makes a sentence vivid, by what it is about. */
const IMAGES: Readonly<Record<Content['kind'] | 'tender' | 'tip', readonly string[]>> = {
  tip: [', and it works like magic', ', and it works wonders', ', and it is pure gold'],
  request: [', a real gem', ', simple as sunshine', ', a bright little trick'],
  chat: [', bright as a summer morning', ', like sunshine through a window'],
  lethe: [', clear as glass', ', plain as daylight'],
  beyond: [', like a star out of my reach', ', a mountain far too high for me'],
  tender: [', soft as a blanket', ', like a lamp in a dark room'],
  urgent: [],
};
const MILD = { tip: ', and it really helps', other: ', truly' } as const;
const EMOJI: Readonly<Partial<Record<Content['kind'], readonly string[]>>> = {
  request: ['🌱', '✨', '☕'],
  chat: ['🙂', '✨'],
};

/** Of five answers at the top level one carries a picture, behind its first sentence. */
const EMOJI_SHARE = 0.2;

/** Vivid words behind the first advice. */
export function colourOfTip({ content, style, random }: Draft): string {
  if (style.expressiveness === 0) return '';
  if (style.expressiveness === 1) return style.complexity === 0 ? MILD.other : MILD.tip;
  return random.pick(IMAGES[content.tender ? 'tender' : 'tip']);
}

/** Vivid words behind the main sentence: at the top level, or in the middle where no advice carries them. */
export function colourOfLead(
  { content, style, random }: Draft,
  lead: string,
  { advised, only }: { advised: boolean; only: boolean },
): string {
  if (style.expressiveness === 0 || /[?…]/.test(lead)) return '';
  if (style.expressiveness === 1)
    return advised || only || content.kind !== 'lethe' ? '' : MILD.other;
  return random.pick(IMAGES[content.tender ? 'tender' : content.kind]);
}

export function emojiFor({ content, style, random }: Draft): string {
  const choice = content.tender ? undefined : EMOJI[content.kind];
  return style.expressiveness === 2 && choice && random.chance(EMOJI_SHARE)
    ? ` ${random.pick(choice)}`
    : '';
}
