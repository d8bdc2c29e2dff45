import type { Random } from '../random.ts';
import type { Content, Draft } from './draft.ts';

/** Kind first sentences for intents that have none of their own. */
const ACKNOWLEDGEMENTS: Readonly<Record<Content['kind'], readonly string[]>> = {
  chat: ['it is lovely to hear from you', 'I am glad you write to me'],
  lethe: ['I am glad you ask', 'it is good of you to ask'],
  request: ['I am happy to help', 'it is lovely that you ask'],
  beyond: ['I am sorry to let you down', 'I wish I could help, thank you for asking'],
  urgent: [],
};
const QUESTIONS = ['How does that sound to you?', 'Is there more I can do for you?'];
const CLOSING_STARTS: Readonly<Record<number, { question: string; wish: string }>> = {
  3: { question: 'and before we go on from here, ', wish: 'and for the rest of today, ' },
  4: {
    question: 'and before we go on to anything else today, ',
    wish: 'and whatever else the rest of the day may bring to you, ',
  },
};
const SUFFIXES: Readonly<Record<Content['kind'], string>> = {
  chat: ', and it is nice to talk with you',
  lethe: ', and I am glad you asked',
  request: ', and I hope it helps',
  beyond: ', and I hope you understand',
  urgent: '',
};
const TENDER_SUFFIX = ', and please be kind to yourself';
export const KIND_WORDS =
  /\b(glad|sorry|lovely|kind|nice|happy|hope|pleased|thank|wonderful|enjoy|good (?:of|luck|that you)|courage|understand|welcome|wish|dear)\b/i;

/** How the kindness of a level is shared out over an answer of so many sentences. */
export interface Kindness {
  readonly acknowledges: boolean;
  /** The acknowledgement shares the main sentence. */
  readonly joined: boolean;
  readonly closes: boolean;
  readonly suffix: boolean;
}

export function kindnessOf(warmth: number, sentences: number, random: Random): Kindness {
  const roomy = sentences >= 3;
  const some = warmth === 1 && random.chance(0.5);
  return {
    acknowledges: warmth >= 3,
    joined: sentences === 1,
    closes: warmth >= 2 && roomy,
    suffix: some || warmth === 4 || (warmth === 2 && sentences === 2),
  };
}

/** A kind first sentence; where the intent's own has no kind word, it gets one. */
export function acknowledge({ content, random }: Draft): string {
  const own = content.ack.length > 0 ? content.ack : ACKNOWLEDGEMENTS[content.kind];
  const chosen = random.pick(own);
  if (KIND_WORDS.test(chosen)) return chosen;
  const start = /^I\b/.test(chosen) ? chosen : chosen.charAt(0).toLowerCase() + chosen.slice(1);
  return `I understand, ${start}`;
}

/** A question or a wish at the end, led up to where sentences are long. */
export function closingLine({ content, random, style, edition }: Draft): string {
  const kind = content.close.filter((line) => line.endsWith('?') || KIND_WORDS.test(line));
  const line = random.pick(kind.length > 0 ? kind : QUESTIONS);
  const starts = edition === 'second' ? CLOSING_STARTS[style.complexity] : undefined;
  if (!starts) return line;
  const start = line.endsWith('?') ? starts.question : starts.wish;
  const isName = /^I\b/.test(line);
  return start + (isName ? line : line.charAt(0).toLowerCase() + line.slice(1));
}

export const kindSuffix = ({ content }: Draft): string =>
  content.tender ? TENDER_SUFFIX : SUFFIXES[content.kind];
