import { largerRoom, type Room, roomFor } from './token-room.ts';
import { HASH_START, hashStep } from './word-filter.ts';

/** Bits of a token's kind. */
export const KIND = Object.freeze({
  upperFirst: 1,
  lower: 2,
  upper: 4,
  digit: 8,
  letter: 16,
  /** Written without spaces, or with endings glued on: Han, kana, Hangul, Thai. */
  ideograph: 32,
  nonAscii: 64,
});

/** Runs of letters and digits, in order; parallel arrays because a text has hundreds of thousands. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Of the word in lower case; meant for words of ASCII letters and digits. */
  readonly hash: Int32Array;
  /** Every bit of `kind` that occurs. */
  readonly kinds: number;
}

const OTHER = 0;
const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;
const IDEOGRAPH = 4;
const LETTER = 5;
const UPPER_WIDE = 6;
const LOWER_WIDE = 7;

const UNSPACED: readonly (readonly [number, number])[] = [
  [0x0e01, 0x0e4e],
  [0x3005, 0x3007],
  [0x3041, 0x309e],
  [0x30a1, 0x30fe],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
];

const classOf = (code: number): number => {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return DIGIT;
    if (code >= 0x41 && code <= 0x5a) return UPPER;
    if (code >= 0x61 && code <= 0x7a) return LOWER;
    return OTHER;
  }
  if (UNSPACED.some(([from, to]) => code >= from && code <= to)) return IDEOGRAPH;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{M}]/u.test(character)) return OTHER;
  if (/\p{Lu}/u.test(character)) return UPPER_WIDE;
  return /\p{Ll}/u.test(character) ? LOWER_WIDE : LETTER;
};

const CLASSES: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = classOf(code);
  return table;
})();

const FIRST_KIND = [
  0,
  KIND.upperFirst | KIND.upper | KIND.letter,
  KIND.lower | KIND.letter,
  KIND.digit,
  KIND.ideograph | KIND.nonAscii,
  KIND.letter | KIND.nonAscii,
  KIND.upperFirst | KIND.upper | KIND.letter | KIND.nonAscii,
  KIND.lower | KIND.letter | KIND.nonAscii,
];
const NEXT_KIND = FIRST_KIND.map((kind) => kind & ~KIND.upperFirst);

const TO_LOWER = 0x20;

/** One pass over a text: maximal runs of letters and digits; ideographs stand apart from the rest. */
export const tokenise = (text: string, first: Room = roomFor(text.length)): Tokens => {
  let room = first;
  let { start, end, kind: kinds, hash: hashes } = room;
  let count = 0;
  let all = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const opening = CLASSES[code] as number;
    if (opening === OTHER) {
      i++;
      continue;
    }
    if (count === start.length) {
      room = largerRoom(room);
      ({ start, end, kind: kinds, hash: hashes } = room);
    }
    const ideograph = opening === IDEOGRAPH;
    let kind = FIRST_KIND[opening] as number;
    let hash = hashStep(HASH_START, opening === UPPER ? code + TO_LOWER : code);
    let j = i + 1;
    for (; j < text.length; j++) {
      const unit = text.charCodeAt(j);
      const next = CLASSES[unit] as number;
      if (next === OTHER || (next === IDEOGRAPH) !== ideograph) break;
      kind |= NEXT_KIND[next] as number;
      hash = hashStep(hash, next === UPPER ? unit + TO_LOWER : unit);
    }
    hashes[count] = hash;
    start[count] = i;
    end[count] = j;
    kinds[count++] = kind;
    all |= kind;
    i = j;
  }
  return { count, start, end, kind: kinds, hash: hashes, kinds: all };
};

/** Whether a code unit belongs to a token; no code unit (NaN) does not. */
export const isWordCode = (code: number): boolean => code >= 0 && CLASSES[code] !== OTHER;

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Index of the first token that ends after `offset`; `count` where there is none. */
export const tokenAt = ({ end, count }: Tokens, offset: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
