/** A text cut into words and sentences. */
export interface Words {
  readonly words: readonly string[];
  /** Where each word starts and ends, UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Number of the sentence each word is in, from 0. */
  readonly sentences: Uint32Array;
}

/** A word with its apostrophes, a number with its decimals and percent sign, or the end of a sentence. */
const TOKEN = /\p{L}[\p{L}\p{N}]*(?:'\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*%?|[.!?;\n]+/gu;

/** The same for a text without a letter beyond ASCII, which is most of the time, at a third of the cost. */
const ASCII_TOKEN = /[a-z][a-z0-9]*(?:'[a-z]+)*|[0-9]+(?:[.,][0-9]+)*%?|[.!?;\n]+/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]|[A-Z]/;

const isEnd = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 59 || code === 10;

/** Cuts a lower-case text into words. Linear in its length. */
export function wordsOf(text: string): Words {
  const token = BEYOND_ASCII.test(text) ? TOKEN : ASCII_TOKEN;
  const words: string[] = [];
  const places: number[] = [];
  let sentence = 0;
  let open = false;
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const { 0: found, index } = match;
    if (isEnd(found.charCodeAt(0))) {
      if (open) sentence++;
      open = false;
      continue;
    }
    open = true;
    words.push(found);
    places.push(index, index + found.length, sentence);
  }
  const starts = new Uint32Array(words.length);
  const ends = new Uint32Array(words.length);
  const sentences = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    starts[at] = places[at * 3] as number;
    ends[at] = places[at * 3 + 1] as number;
    sentences[at] = places[at * 3 + 2] as number;
  }
  return { words, starts, ends, sentences };
}
