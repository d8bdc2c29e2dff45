import { hashOf, KIND, longer, slotOf } from './hashing.ts';

/** What a word says by itself, wherever it stands. */
export interface WordFeatures {
  readonly hash: number;
  /** Of the word, and of its letters, 3 to 5 in a row with the word's ends. */
  readonly slots: readonly number[];
}

/** Letters in a row that are one feature. */
const SHORTEST = 3;
const LONGEST = 5;
/** Letters of a word that are looked at. */
const WORD_LETTERS = 24;

export function wordFeatures(word: string): WordFeatures {
  const hash = hashOf(word, 0, word.length, KIND.word);
  const slots = [slotOf(hash)];
  if (word.length < SHORTEST) return { hash, slots };
  const framed = `<${word.slice(0, WORD_LETTERS)}>`;
  for (let at = 0; at + SHORTEST <= framed.length; at++) {
    const most = Math.min(LONGEST, framed.length - at);
    let letters = hashOf(framed, at, at + SHORTEST - 1, KIND.letters);
    for (let length = SHORTEST; length <= most; length++) {
      letters = longer(letters, framed.charCodeAt(at + length - 1));
      slots.push(slotOf(letters));
    }
  }
  return { hash, slots };
}
