import { PII_TYPES, type PiiType } from '../span.ts';

/** `LITERAL` stands for text of the user that looks like a placeholder of this session. */
export type PlaceholderType = PiiType | 'LITERAL';

const TYPES: readonly PlaceholderType[] = [...PII_TYPES, 'LITERAL'];

/** Letters and digits that cannot be taken for one another. */
const TAG_ALPHABET = 'BCDFGHJKMNPQRSTVWXZ23456789';
export const TAG_LENGTH = 5;

/** A tag from random bytes, one a character. */
export const tagFrom = (bytes: Uint8Array): string =>
  Array.from(
    bytes.subarray(0, TAG_LENGTH),
    (byte) => TAG_ALPHABET[byte % TAG_ALPHABET.length],
  ).join('');

/** `EMAIL_7K2QW_1`; other ways to write the same value are `..._1v2`, `..._1v3`. */
export const placeholderName = (
  type: PlaceholderType,
  tag: string,
  number: number,
  variant: number,
): string => `${type}_${tag}_${number}${variant === 1 ? '' : `v${variant}`}`;

export type PlaceholderMatch =
  | { readonly kind: 'none' }
  /** The text ends before it is decided. */
  | { readonly kind: 'open' }
  | { readonly kind: 'found'; readonly end: number; readonly name: string };

const NONE: PlaceholderMatch = { kind: 'none' };
const OPEN: PlaceholderMatch = { kind: 'open' };

const MOST_DIGITS = 7;

type Step = { readonly at: number } | 'none' | 'open';

/** `_`, `\_`, that within JSON (`\\_`), a space or a hyphen. */
const separator = (text: string, at: number): Step => {
  let position = at;
  while (text[position] === '\\' && position - at < 2) position++;
  if (position >= text.length) return 'open';
  return '_ -'.includes(text[position] as string) ? { at: position + 1 } : 'none';
};

const literal = (text: string, at: number, word: string): Step => {
  let position = at;
  for (const character of word) {
    if (position >= text.length) return 'open';
    if (character === '_') {
      const next = separator(text, position);
      if (typeof next === 'string') return next;
      position = next.at;
    } else if ((text[position] as string).toUpperCase() === character) position++;
    else return 'none';
  }
  return { at: position };
};

const digits = (text: string, at: number): Step => {
  let position = at;
  while (
    position < text.length &&
    position - at <= MOST_DIGITS &&
    /\d/.test(text[position] as string)
  )
    position++;
  if (position - at > MOST_DIGITS) return 'none';
  if (position >= text.length) return 'open';
  return position > at ? { at: position } : 'none';
};

interface Inner {
  readonly end: number;
  readonly name: string;
}

/** No placeholder is written longer, escapes included. */
const LONGEST = 64;

/** What placeholders of a tag begin with, by the first letter. */
type Heads = ReadonlyMap<string, readonly string[]>;

const headsOf = (tag: string): Heads =>
  Map.groupBy(
    TYPES.map((type) => `${type}_${tag}_`),
    (head) => head[0] as string,
  );

const NO_HEADS: readonly string[] = [];

/** The name without brackets. `final` says that nothing follows the text. */
const innerAt = (
  whole: string,
  start: number,
  heads: Heads,
  final: boolean,
): Inner | 'none' | 'open' => {
  if (start >= whole.length) return final ? 'none' : 'open';
  const fitting = heads.get((whole[start] as string).toUpperCase()) ?? NO_HEADS;
  if (fitting.length === 0) return 'none';
  const text = whole.slice(start, start + LONGEST);
  // A mark that ends every number: nothing more can follow.
  const window = final && text.length < LONGEST ? `${text}\n` : text;
  let open = false;
  for (const head of fitting) {
    const behind = literal(window, 0, head);
    if (behind === 'open') open = true;
    if (typeof behind === 'string') continue;
    const number = digits(window, behind.at);
    if (number === 'open') return 'open';
    if (number === 'none') continue;
    let end = number.at;
    let name = `${head}${Number(window.slice(behind.at, end))}`;
    if (/v/i.test(window[end] as string)) {
      const variant = digits(window, end + 1);
      if (variant === 'open') return 'open';
      if (variant !== 'none') {
        name += `v${Number(window.slice(end + 1, variant.at))}`;
        end = variant.at;
      }
    }
    return { end: start + end, name };
  }
  return open && !final ? 'open' : 'none';
};

const OPENINGS: readonly (readonly [open: string, close: string])[] = [
  ['\\\\[', '\\\\]'],
  ['\\[', '\\]'],
  ['[', ']'],
  ['', ''],
];

const spacesFrom = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** @param final nothing follows the text */
export type ReadPlaceholder = (text: string, at: number, final: boolean) => PlaceholderMatch;

/**
 * Reads placeholders of a session at an offset, as a model may have rewritten them: another case,
 * no brackets, Markdown escapes, spaces or hyphens for underscores.
 */
export const createPlaceholderReader = (tag: string): ReadPlaceholder => {
  const heads = headsOf(tag);
  return (text, at, final) => placeholderAt(text, at, heads, final);
};

const placeholderAt = (
  text: string,
  at: number,
  heads: Heads,
  final: boolean,
): PlaceholderMatch => {
  for (const [open, close] of OPENINGS) {
    if (!text.startsWith(open, at)) {
      if (!final && at + open.length > text.length && open.startsWith(text.slice(at))) return OPEN;
      continue;
    }
    const start = open === '' ? at : spacesFrom(text, at + open.length);
    const inner = innerAt(text, start, heads, final);
    if (inner === 'open') return OPEN;
    if (inner === 'none') continue;
    const end = close === '' ? inner.end : spacesFrom(text, inner.end);
    if (text.startsWith(close, end))
      return { kind: 'found', end: end + close.length, name: inner.name };
    if (!final && end + close.length > text.length && close.startsWith(text.slice(end)))
      return OPEN;
  }
  return NONE;
};

const INITIALS = new Set(
  TYPES.flatMap((type) => [type[0] as string, (type[0] as string).toLowerCase()]),
);

/** Whether a placeholder could begin with this character behind that one. */
export const mayBegin = (before: string, character: string): boolean =>
  character === '[' ||
  character === '\\' ||
  (INITIALS.has(character) && !/[A-Za-z0-9_]/.test(before));
