import { foldWord } from '../context/fold.ts';

/** Features are hashed into this many places. */
export const BUCKETS = 16_384;

/** Longer texts are looked at in windows of this many words. */
const WINDOW_WORDS = 48;
const STRIDE = 24;
/** Of a very long text only so many windows are looked at. */
const MOST_WINDOWS = 400;
/** Fewer different words say too little. */
const LEAST_WORDS = 3;
const GRAM = 4;
const LONGEST_WORD = 24;

const WORD = /[\p{L}\p{N}]+/gu;

/** FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value ^ (value >>> 17)) >>> 0) % BUCKETS;
};

const wordsOf = (text: string): string[] => {
  const most = (MOST_WINDOWS + 1) * STRIDE;
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(foldWord(word, false).slice(0, LONGEST_WORD));
    if (words.length >= most) break;
  }
  return words;
};

const featuresOfWords = (words: readonly string[]): Set<number> => {
  const found = new Set<number>();
  let previous = '^';
  for (const word of words) {
    found.add(hash(`w ${word}`));
    found.add(hash(`b ${previous} ${word}`));
    const framed = `<${word}>`;
    for (let i = 0; framed.length > GRAM && i + GRAM <= framed.length; i++)
      found.add(hash(`c ${framed.slice(i, i + GRAM)}`));
    previous = word;
  }
  return found;
};

/** Words, pairs of words and parts of words, hashed; one set for each window of the text. */
export const featureWindows = function* (text: string): Generator<ReadonlySet<number>> {
  const words = wordsOf(text);
  for (let at = 0; at === 0 || at + STRIDE < words.length; at += STRIDE) {
    const window = words.slice(at, at + WINDOW_WORDS);
    if (new Set(window).size >= LEAST_WORDS) yield featuresOfWords(window);
  }
};
