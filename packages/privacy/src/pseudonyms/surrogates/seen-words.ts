const WORD = /[\p{L}\p{N}]+/gu;
const MOST_WORDS = 200_000;

/** The words of everything a session has read, so that no stand-in reads like what somebody wrote. */
export interface SeenWords {
  read(text: string): void;
  /** Whether a text made of these words may have been read. */
  mayHold(text: string): boolean;
}

/** Bounded: past the bound every text may have been read. */
export const createSeenWords = (most = MOST_WORDS): SeenWords => {
  const words = new Set<string>();
  return {
    read: (text) => {
      for (const [word] of text.matchAll(WORD)) {
        if (words.size >= most) return;
        words.add(word.toLowerCase());
      }
    },
    mayHold: (text) =>
      words.size >= most || (text.match(WORD) ?? []).every((word) => words.has(word.toLowerCase())),
  };
};
