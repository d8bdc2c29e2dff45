import { hashOf, KIND } from './hashing.ts';
import { wordFeatures } from './word-features.ts';

/** Words whose sums are remembered, a power of two; a new word takes the place of an older one. */
export const REMEMBERED = 1 << 14;

/** A second hash, so that two words are told apart by 64 bits. */
const SECOND = 99;

/**
 * The weights of each word's own features, added up once for words that come again. Words are known by their
 * hashes alone: nothing of a text stays in memory.
 */
export class WordSums {
  /** Rows of one sum a signal; `find` says which row. */
  readonly sums: Int32Array;
  readonly #weights: Int8Array;
  readonly #width: number;
  readonly #hashes = new Int32Array(REMEMBERED);
  readonly #seconds = new Int32Array(REMEMBERED);
  readonly #counts = new Uint16Array(REMEMBERED);

  constructor(weights: Int8Array, width: number) {
    this.#weights = weights;
    this.#width = width;
    this.sums = new Int32Array(REMEMBERED * width);
  }

  /** The row of a word, valid until the next call, with its hash and how many features it has. */
  find(word: string): { row: number; hash: number; count: number } {
    const hash = hashOf(word, 0, word.length, KIND.word);
    const second = hashOf(word, 0, word.length, SECOND);
    const row = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    if (this.#counts[row] === 0 || this.#hashes[row] !== hash || this.#seconds[row] !== second) {
      this.#hashes[row] = hash;
      this.#seconds[row] = second;
      this.#counts[row] = this.#addUp(row, word);
    }
    return { row, hash, count: this.#counts[row] as number };
  }

  #addUp(row: number, word: string): number {
    const from = row * this.#width;
    this.sums.fill(0, from, from + this.#width);
    const { slots } = wordFeatures(word);
    for (const slot of slots)
      for (let signal = 0; signal < this.#width; signal++)
        this.sums[from + signal] =
          (this.sums[from + signal] as number) +
          (this.#weights[slot * this.#width + signal] as number);
    return slots.length;
  }
}
