import { createHash } from 'node:crypto';

/** Words in a row that count as taken from a text. */
const WORDS = 5;
/** Rows that follow one another: fewer are a common phrase. */
const LEAST = 2;
const WORD = /[\p{L}\p{N}]+/gu;

const fingerprint = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('base64').slice(0, 12);

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

const shingles = function* (text: string): Generator<string> {
  const words = wordsOf(text);
  for (let i = 0; i + WORDS <= words.length; i++) yield fingerprint(words.slice(i, i + WORDS));
};

/** Tells whether a text repeats six words in a row of one that is known. */
export type RepeatsKnown = (text: string) => boolean;

/** Known texts as hashes of five words in a row; texts of fewer words are values, not texts. */
export const createShingles = (texts: readonly string[]): RepeatsKnown => {
  const known = new Set<string>();
  for (const text of texts) for (const shingle of shingles(text)) known.add(shingle);
  return (text) => {
    if (known.size === 0) return false;
    let run = 0;
    for (const shingle of shingles(text)) {
      run = known.has(shingle) ? run + 1 : 0;
      if (run >= LEAST) return true;
    }
    return false;
  };
};
