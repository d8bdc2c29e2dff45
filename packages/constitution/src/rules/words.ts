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

const isEnd = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 59 || code === 10;

/** Cuts a lower-case text into words. Linear in its length. */
export function wordsOf(text: string): Words {
  const words: string[] = [];
  const places: number[] = [];
  let sentence = 0;
  let open = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (isEnd(token.charCodeAt(0))) {
      if (open) sentence++;
      open = false;
      continue;
    }
    open = true;
    words.push(token);
    places.push(index, index + token.length, sentence);
  }
  const column = (offset: number) =>
    Uint32Array.from({ length: words.length }, (_, at) => places[at * 3 + offset] as number);
  return { words, starts: column(0), ends: column(1), sentences: column(2) };
}
