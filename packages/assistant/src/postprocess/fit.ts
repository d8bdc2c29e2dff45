import type { Fit } from './rule.ts';

/** The words of a text, each parted by a space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const holds = (words: ReadonlySet<string>, word: string | null) => word !== null && words.has(word);

export const always: Fit = () => true;

/** Before any word, so not at a mark and not at the end. */
export const beforeWord: Fit = (next) => next !== null;

export const before =
  (words: ReadonlySet<string>): Fit =>
  (next) =>
    holds(words, next);

export const notBefore =
  (words: ReadonlySet<string>): Fit =>
  (next) =>
    !holds(words, next);

export const notAfter =
  (words: ReadonlySet<string>): Fit =>
  (_, previous) =>
    !holds(words, previous);

/** First in its sentence or after a mark, or after one of these. */
export const firstOrAfter =
  (words: ReadonlySet<string>): Fit =>
  (_, previous) =>
    previous === null || words.has(previous);

export const both =
  (one: Fit, other: Fit): Fit =>
  (next, previous) =>
    one(next, previous) && other(next, previous);
