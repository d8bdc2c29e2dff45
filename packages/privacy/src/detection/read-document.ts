import type { Document } from '../candidates/document.ts';
import { borrowRoom } from '../candidates/token-room.ts';
import { tokenise } from '../candidates/tokens.ts';
import { addColumns } from '../context/columns.ts';
import { findCues } from '../context/cue-index.ts';
import { DEFAULT_THRESHOLD, type DetectOptions } from '../detect-options.ts';
import { index } from './rules.ts';

const LONGEST_FIELD = 120;
const OPENING = ' \t\r\n"\'`([{<';
const CLOSING = ' \t\r\n"\'`)]}>.,;:!?';

/** The text without the quotes, brackets and stops at its ends; a long text is taken as it is. */
const fieldOf = (text: string): { start: number; end: number } => {
  if (text.length > LONGEST_FIELD) return { start: 0, end: text.length };
  let start = 0;
  let end = text.length;
  while (start < end && OPENING.includes(text[start] as string)) start++;
  while (end > start && CLOSING.includes(text[end - 1] as string)) end--;
  return { start, end };
};

const NO_REGIONS: readonly string[] = [];

const regionsOf = (locales: readonly string[] | undefined): readonly string[] =>
  locales === undefined
    ? NO_REGIONS
    : locales
        .map((locale) => (locale.split('-').at(-1) as string).toUpperCase())
        .filter((region) => /^[A-Z]{2}$/.test(region));

/** What earlier runs have put in a value's place says nothing about its neighbours. */
const PLACEHOLDER = /\[[A-Z_]{3,20}_(?:[A-Z0-9]{5}_)?\d{1,9}(?:v\d{1,7})?\]/g;

const blankPlaceholders = (text: string): string =>
  text.includes('[') ? text.replace(PLACEHOLDER, (match) => '\0'.repeat(match.length)) : text;

/** Reads a normalised text once for all families: its tokens (in a borrowed room), its cues, its tables. */
export const readDocument = (normalised: string, options: DetectOptions): Document => {
  const text = blankPlaceholders(normalised);
  const tokens = tokenise(text, borrowRoom(text.length));
  return {
    text,
    tokens,
    hits: addColumns(text, findCues(text, tokens, index)),
    field: fieldOf(text),
    regions: regionsOf(options.locales),
    least: options.threshold ?? DEFAULT_THRESHOLD,
  };
};
