import { isWordCode } from '../candidates/tokens.ts';

/** The word before an offset and what stands between. */
export interface WordBefore {
  /** Lower case; empty where another mark or the beginning comes first. */
  readonly word: string;
  /** Spaces, and at most one stop or comma. */
  readonly gap: string;
  /** A sentence, a line, a quotation or a list item begins at the offset. */
  readonly opensSentence: boolean;
  /** A line begins at the offset. */
  readonly opensLine: boolean;
}

const LONGEST_WORD = 16;
const LONGEST_GAP = 3;
const OPENERS = new Set([...'.!?:;•|>\n\r"\'(['].map((character) => character.charCodeAt(0)));
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Reads backwards over a few characters; constant time. */
export const wordBefore = (text: string, at: number): WordBefore => {
  let gapStart = at;
  while (
    gapStart > 0 &&
    at - gapStart < LONGEST_GAP &&
    ' .,'.includes(text[gapStart - 1] as string)
  )
    gapStart--;
  let wordStart = gapStart;
  while (
    wordStart > 0 &&
    gapStart - wordStart < LONGEST_WORD &&
    isWordCode(text.charCodeAt(wordStart - 1))
  )
    wordStart--;
  let mark = at;
  while (mark > 0 && at - mark < LONGEST_WORD && isBlank(text.charCodeAt(mark - 1))) mark--;
  let line = mark;
  if (line > 0 && '-*>'.includes(text[line - 1] as string)) {
    line--;
    while (line > 0 && mark - line < LONGEST_WORD && isBlank(text.charCodeAt(line - 1))) line--;
  }
  const opensLine =
    mark === 0 ||
    isLineEnd(text.charCodeAt(mark - 1)) ||
    line === 0 ||
    isLineEnd(text.charCodeAt(line - 1));
  return {
    word: text.slice(wordStart, gapStart).toLowerCase(),
    gap: text.slice(gapStart, at),
    opensSentence: opensLine || OPENERS.has(text.charCodeAt(mark - 1)),
    opensLine,
  };
};
