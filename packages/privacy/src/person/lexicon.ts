import { filterOf, type WordFilter } from '../candidates/word-filter.ts';
import { COMMON, GIVEN, PLACE_PHRASES, PLACES, SURNAMES } from './weights/names.ts';

/** What a word can be. */
export const WORD = Object.freeze({ given: 1, surname: 2, place: 4, common: 8 });

const decode = (text: string, bit: number, into: Map<string, number>): void => {
  let previous = '';
  for (const entry of text.split(' ')) {
    const word = previous.slice(0, Number.parseInt(entry[0] as string, 36)) + entry.slice(1);
    into.set(word, (into.get(word) ?? 0) | bit);
    previous = word;
  }
};

let lexicon: ReadonlyMap<string, number> | undefined;

/** Names, places (of several words with `_` between) and common words, folded; decoded once, on first use. */
export const names = (): ReadonlyMap<string, number> => {
  if (lexicon === undefined) {
    const words = new Map<string, number>();
    decode(GIVEN, WORD.given, words);
    decode(SURNAMES, WORD.surname, words);
    decode(PLACES, WORD.place, words);
    decode(PLACE_PHRASES, WORD.place, words);
    decode(COMMON, WORD.common, words);
    lexicon = words;
  }
  return lexicon;
};

const FILTER_BITS = 21;
let filter: WordFilter | undefined;

/** Whether a word of ASCII letters may be listed at all, by its hash. */
export const mayBeListed = (hash: number): boolean => {
  filter ??= filterOf(names().keys(), FILTER_BITS);
  return filter.mayHold(hash);
};
