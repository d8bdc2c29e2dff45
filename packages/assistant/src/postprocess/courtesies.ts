import { TIERS, type Tier, tiersAbove } from './tiers.ts';

/** A sentence that carries no answer. */
export interface Courtesy {
  readonly words: readonly string[];
  /** `whole`: the sentence is exactly this. `start`: it begins so. */
  readonly match: 'whole' | 'start';
}

/** Fillers before the point, dropped with rising pace. */
const OPENERS: Readonly<Record<Tier, string>> = {
  1: 'great question/good question/what a great question/what a good question/thanks for asking/thank you for asking',
  2: 'sure/of course/certainly/absolutely/sure thing/no problem/with pleasure',
  3: "happy to help/i'd be happy to help/i would be happy to help/i am happy to help/i'm happy to help/i can help with that/glad you asked",
  4: "let me explain/let's see/let us see/let me see/here's what i know/here is what i know/here is the short version",
};

/** Offers after the point, dropped with rising directness. */
const CLOSERS: Readonly<Record<Tier, string>> = {
  1: 'let me know if/feel free to ask/just let me know if/please let me know if',
  2: 'i hope this helps/i hope that helps/hope this helps/hope that helps/i hope this was',
  3: 'would you like to know more/do you want to know more/would you like me to explain/do you want to hear more/would you like to hear more',
  4: "is there anything else/is there something else/what else can i/what else would you/if you have more questions/i'm here if/i am here if",
};

const TIER_LIST = [1, 2, 3, 4] as const;

const courtesies = (
  table: Readonly<Record<Tier, string>>,
  tiers: number,
  match: Courtesy['match'],
): Courtesy[] =>
  TIER_LIST.slice(0, tiers).flatMap((tier) =>
    table[tier].split('/').map((words) => ({ words: words.split(' '), match })),
  );

/** The sentences to leave out at this pace and directness, both in [0, 1]; none up to neutral. */
export const courtesiesToDrop = (axes: { pace: number; directness: number }): Courtesy[] => [
  ...courtesies(OPENERS, tiersAbove(axes.pace), 'whole'),
  ...courtesies(CLOSERS, tiersAbove(axes.directness), 'start'),
];

const FILLERS = courtesies(OPENERS, TIERS, 'whole');

/** Whether a whole sentence is a filler: it carries no answer, so that it does not count as a sentence of one. */
export const isFiller = (words: readonly string[]): boolean =>
  courtesyOf(FILLERS, words, true) === 'yes';

/** Words of the longest courtesy: more of a sentence need not be looked at. */
export const COURTESY_WORDS = Math.max(
  ...[...FILLERS, ...courtesies(CLOSERS, TIERS, 'start')].map(({ words }) => words.length),
);

/** Whether a sentence that starts with `words` is one of the courtesies, could become one, or is none. */
export function courtesyOf(
  list: readonly Courtesy[],
  words: readonly string[],
  ended: boolean,
): 'yes' | 'maybe' | 'no' {
  let result: 'maybe' | 'no' = 'no';
  for (const courtesy of list) {
    const shared = Math.min(words.length, courtesy.words.length);
    if (words.slice(0, shared).some((word, index) => word !== courtesy.words[index])) continue;
    const covered = words.length >= courtesy.words.length;
    if (courtesy.match === 'start' && covered) return 'yes';
    if (ended && words.length === courtesy.words.length) return 'yes';
    if (!ended && (courtesy.match === 'start' || words.length <= courtesy.words.length))
      result = 'maybe';
  }
  return result;
}
