/** Starts and steps of FNV-1a over the code units of a word in lower case. */
export const HASH_START = 0x811c9dc5;
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The hash of a word as `tokenise` computes it for words of ASCII letters. */
export const hashWord = (word: string): number => {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash | 0;
};

/** Tells most words that are not on a list by their hash alone, without cutting them out of the text. */
export interface WordFilter {
  /** False only for words that are not on the list. */
  mayHold(hash: number): boolean;
}

/**
 * @param words folded words
 * @param bits the filter has two to the power of this many bits; one in some hundred strangers passes
 */
export const filterOf = (words: Iterable<string>, bits: number): WordFilter => {
  const table = new Uint8Array(1 << (bits - 3));
  const shift = 32 - bits;
  for (const word of words) {
    const slot = hashWord(word) >>> shift;
    table[slot >> 3] = (table[slot >> 3] as number) | (1 << (slot & 7));
  }
  return {
    mayHold: (hash) => {
      const slot = hash >>> shift;
      return ((table[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
    },
  };
};
