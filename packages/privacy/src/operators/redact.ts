import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { canonical } from './canonical.ts';
import { replaceSpans } from './replace-spans.ts';

const PLACEHOLDER = /\[([A-Z_]{3,20})_(\d{1,9})\]/g;

/** The highest number of each type that a text already carries. */
const numbersIn = (text: string): Map<string, number> => {
  const highest = new Map<string, number>();
  for (const [, type, number] of text.matchAll(PLACEHOLDER)) {
    highest.set(type as string, Math.max(highest.get(type as string) ?? 0, Number(number)));
  }
  return highest;
};

/** A replaced value may uncover another one next to it; it never takes more rounds than this. */
const MOST_ROUNDS = 4;

const redactOnce = (text: string, options: DetectOptions, known: Map<string, string>): string => {
  const numbers = numbersIn(text);
  return replaceSpans(text, detect(text, options), ({ type }, value) => {
    const key = `${type}\n${canonical(type, value)}`;
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const number = (numbers.get(type) ?? 0) + 1;
    numbers.set(type, number);
    const placeholder = `[${type}_${number}]`;
    known.set(key, placeholder);
    return placeholder;
  });
};

/**
 * Replaces every value by its type and a number, `[EMAIL_1]`; the same value gets the same number.
 * What was replaced cannot be had back. Applying it again changes nothing.
 */
export const redact = (text: string, options: DetectOptions = {}): string => {
  const known = new Map<string, string>();
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = redactOnce(current, options, known);
    if (next === current) break;
    current = next;
  }
  return current;
};
