import { hashOf, KIND, slotOf } from './hashing.ts';

/** What a word says by itself, wherever it stands. */
export interface WordFeatures {
  readonly hash: number;
  /** Of the word, and of its letters, 4 in a row with the word's ends. */
  readonly slots: readonly number[];
}

/** Letters in a row that are one feature: shorter runs tell too little of a word that was never seen. */
const RUN = 4;
/** Letters of a word that are looked at. */
const WORD_LETTERS = 24;

export function wordFeatures(word: string): WordFeatures {
  const hash = hashOf(word, 0, word.length, KIND.word);
  const slots = [slotOf(hash)];
  if (word.length < RUN - 1) return { hash, slots };
  const framed = `<${word.slice(0, WORD_LETTERS)}>`;
  for (let at = 0; at + RUN <= framed.length; at++)
    slots.push(slotOf(hashOf(framed, at, at + RUN, KIND.letters)));
  return { hash, slots };
}
