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
const MILD = { tip: ', and it really helps', other: ['really, ', 'truly, '] } as const;
const EMOJI: Readonly<Partial<Record<Content['kind'], readonly string[]>>> = {
  request: ['🌱', '✨', '☕'],
  chat: ['🙂', '✨'],
};

/** Of five answers at the top level one carries a picture, behind its first sentence. */
const EMOJI_SHARE = 0.2;

/** Vivid words behind advice or a statement. */
export function colourFurther(draft: Draft, text: string, isTip: boolean): string {
  const { content, style, random } = draft;
  if (style.expressiveness === 0 || !isTip) return text;
  if (style.expressiveness === 1) return text + MILD.tip;
  return text + random.pick(IMAGES[content.tender ? 'tender' : 'tip']);
}

/** Vivid words at the main sentence: at the top level, or in the middle where no advice carries them. */
export function colourLead(draft: Draft, lead: string, alone: boolean): string {
  const { content, style, random } = draft;
  if (style.expressiveness === 0 || (style.expressiveness === 1 && !alone)) return lead;
  if (/[?…]/.test(lead)) return lead;
  if (style.expressiveness === 1) return random.pick(MILD.other) + lead;
  return lead + random.pick(IMAGES[content.tender ? 'tender' : content.kind]);
}

export function emojiFor({ content, style, random }: Draft): string {
  const choice = content.tender ? undefined : EMOJI[content.kind];
  return style.expressiveness === 2 && choice && random.chance(EMOJI_SHARE)
    ? ` ${random.pick(choice)}`
    : '';
}
