/**
 * Scripts written without spaces count two characters as one word, near their mean word length.
 * Elsewhere a word is a run of letters, marks and digits, joined by single apostrophes and hyphens.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]{1,2}|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]][\p{L}\p{M}\p{N}]*(?:['’\-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv;

/** The words of a text in order, lower case, with plain apostrophes. Linear in the text. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));

/** Distinct words / words; null without words. */
export const typeTokenRatio = (words: readonly string[]): number | null =>
  words.length === 0 ? null : new Set(words).size / words.length;

/** Mean code points a word; null without words. */
export function meanWordLength(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  return words.reduce((sum, word) => sum + codePoints(word), 0) / words.length;
}

/** Characters of a text as its writer would count most of them: Unicode code points. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i += 1)
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) count -= 1;
  return count;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
