import { type Content, type Draft, word } from './draft.ts';
import type { Intent } from './intent.ts';
import { writeMiddle } from './middle.ts';
import { writeOpening } from './opening.ts';
import type { Random } from './random.ts';
import { type Style, sentencesOf } from './style.ts';

export interface Answer {
  readonly text: string;
  /** Tips and statements that were not used, for "anything else?". */
  readonly unused: Content;
  /** The first sentence without its opener, for "shorter, please". */
  readonly lead: string;
  /** The reason of the only advice given, where it was not said: what "why?" asks for. */
  readonly unsaidReason: string | undefined;
}

/** Kind first sentences for intents that have none of their own. */
const ACKNOWLEDGEMENTS: Readonly<Partial<Record<Intent['kind'], readonly string[]>>> = {
  lethe: ['I am glad you ask', 'That is a fair question', 'It is good that you want to know'],
  request: ['I am happy to help', 'That is a nice thing to ask'],
};
const WISHES = ['I hope this helps you.', 'I am here if you need more.', 'Take your time with it.'];

export function contentOf(intent: Intent, style: Style): Content {
  const warm = style.warmth === 2;
  return {
    kind: intent.kind,
    lead: (warm && intent.warmLead) || intent.lead,
    says: intent.says ?? [],
    tips: intent.tips ?? [],
    ack: intent.ack ?? (intent.warmLead ? [] : (ACKNOWLEDGEMENTS[intent.kind] ?? [])),
    close: intent.close ?? [],
  };
}

/**
 * Writes an answer in a style: as many sentences as the style asks for (fewer only when there is
 * nothing more to say), its words by formality and complexity, kindness by warmth.
 */
export function writeAnswer(content: Content, style: Style, random: Random): Answer {
  const says = random.shuffled(content.says);
  const tips = random.shuffled(content.tips);
  const draft: Draft = { content, style, random, says, tips };
  let room = sentencesOf(style) - 1;

  const { acknowledgement, first, lead } = writeOpening(draft, room);
  if (acknowledgement !== undefined) room--;
  const closing = writeClosing(draft, room);
  if (closing !== undefined) room--;
  const { sentences: middle, unsaidReason } = writeMiddle(draft, room);

  const urgent = content.kind === 'urgent';
  const opening = urgent ? [first, acknowledgement] : [acknowledgement, first];
  const sentences = [...opening, ...middle, closing].filter((sentence) => sentence !== undefined);
  return {
    text: sentences.map(finish).join(' '),
    unused: { ...content, says, tips },
    lead,
    unsaidReason,
  };
}

/** A question or a wish at the end, the likelier the warmer; never after an urgent message. */
function writeClosing(draft: Draft, room: number): string | undefined {
  const { content, style, random } = draft;
  const likely = style.warmth === 2 && room >= 1 ? 0.7 : style.warmth === 1 && room >= 2 ? 0.3 : 0;
  if (content.kind === 'urgent' || !random.chance(likely)) return undefined;
  const wishes = content.kind === 'request' && random.chance(0.3);
  return word(draft, random.pick(wishes || content.close.length === 0 ? WISHES : content.close));
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const finish = (text: string): string => capitalise(/[.?!]$/.test(text) ? text : `${text}.`);
