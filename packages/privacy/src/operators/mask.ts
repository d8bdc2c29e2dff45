import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { replaceSpans } from './replace-spans.ts';

export interface MaskOptions extends DetectOptions {
  /** Stands for every letter and digit; `*` by default. */
  readonly character?: string;
  /** How many letters and digits at the end stay, at most a third of them; 0 by default. */
  readonly keep?: number;
}

const WORD = /[\p{L}\p{N}]/gu;

/** Covers the letters and digits of every value and keeps its punctuation: `***@*******.***`. */
export const mask = (
  text: string,
  { character = '*', keep = 0, ...options }: MaskOptions = {},
): string =>
  replaceSpans(text, detect(text, options), (_, value) => {
    const total = value.match(WORD)?.length ?? 0;
    let left = total - Math.min(keep, Math.floor(total / 3));
    return value.replace(WORD, (letter) => (left-- > 0 ? character : letter));
  });
