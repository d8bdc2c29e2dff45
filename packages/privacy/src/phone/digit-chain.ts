import { isDigitCode } from '../candidates/tokens.ts';

/** A run of digit groups joined by telephone punctuation. */
export interface DigitChain {
  /** Where the value begins: its plus or opening bracket included. */
  readonly start: number;
  /** End offset of each group of digits. */
  readonly ends: readonly number[];
  /** Length of each group. */
  readonly lengths: readonly number[];
}

/** E.164 allows 15 digits; prefixes such as 00 and (0) come on top. */
const MOST_DIGITS = 18;
const MOST_GROUPS = 8;
const MOST_SEPARATORS = 3;

const isSeparator = (character: string): boolean => ' -./()'.includes(character);

/** The chain that begins at a digit, bounded in digits and groups; one line only. */
export const digitChainAt = (text: string, at: number): DigitChain => {
  let start = at;
  if (text[start - 1] === '(') start--;
  if (text[start - 1] === '+') start--;
  else if (text[start - 1] === ' ' && text[start - 2] === '+') start -= 2;
  const ends: number[] = [];
  const lengths: number[] = [];
  let digits = 0;
  let i = at;
  while (i < text.length && ends.length < MOST_GROUPS) {
    const from = i;
    while (i < text.length && isDigitCode(text.charCodeAt(i))) i++;
    if (i === from) break;
    digits += i - from;
    if (digits > MOST_DIGITS) break;
    ends.push(i);
    lengths.push(i - from);
    const gap = i;
    while (i < text.length && i - gap <= MOST_SEPARATORS && isSeparator(text[i] as string)) i++;
    if (i === gap || i - gap > MOST_SEPARATORS) break;
  }
  return { start, ends, lengths };
};
