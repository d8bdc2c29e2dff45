/** Characters by what they do in a text: each small letter, a capital, a digit, a space, signs by their kind. */
const SIGNS = new Map<string, number>(
  [' \t\n\r', '.', ',', "'", '"', '-', '!?', ':;', '()', '[]{}', '#$%&*+/<=>@\\^_`|~'].flatMap(
    (characters, at) => [...characters].map((one) => [one, 28 + at] as const),
  ),
);
const CAPITAL = 26;
const DIGIT = 27;
const BEYOND_ASCII = 39;

/** Kinds of character. */
export const KINDS = 40;

const KIND_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 48 && code <= 57) return DIGIT;
  return SIGNS.get(String.fromCharCode(code)) ?? BEYOND_ASCII;
});

/** The kind of a UTF-16 code unit. */
export const kindOf = (code: number): number =>
  code < 128 ? (KIND_OF[code] as number) : BEYOND_ASCII;

/** Steps of a bit: how surprising a character is, is kept as a whole number of them, 0 to 127. */
export const STEPS = 8;

/** How surprising each kind of character is after the two before it: `KINDS` cubed numbers. */
export type Trigrams = Int8Array;

/** Counts of one text's characters added to all, for `trigramsFrom`. */
export function countTrigrams(counts: Float64Array, text: string): void {
  let context = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    const place = context * KINDS + kind;
    counts[place] = (counts[place] as number) + 1;
    context = (context % KINDS) * KINDS + kind;
  }
}

/** What a context is worth beside its own counts: those of the character before alone. */
const SMOOTHING = 4;

/** Trigrams from counts; a context that is rare takes part of the one that is shorter by a character. */
export function trigramsFrom(counts: Float64Array): Trigrams {
  const pairs = new Float64Array(KINDS * KINDS);
  const singles = new Float64Array(KINDS);
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] as number;
    pairs[place % (KINDS * KINDS)] = (pairs[place % (KINDS * KINDS)] as number) + count;
    singles[place % KINDS] = (singles[place % KINDS] as number) + count;
  }
  const all = singles.reduce((sum, count) => sum + count, 0);
  const sumOf = (table: Float64Array, from: number) =>
    table.subarray(from, from + KINDS).reduce((sum, count) => sum + count, 0);
  return Int8Array.from(counts, (count, place) => {
    const kind = place % KINDS;
    const pair = place % (KINDS * KINDS);
    const single = ((singles[kind] as number) + 1) / (all + KINDS);
    const afterOne =
      ((pairs[pair] as number) + SMOOTHING * single) / (sumOf(pairs, pair - kind) + SMOOTHING);
    const chance = (count + SMOOTHING * afterOne) / (sumOf(counts, place - kind) + SMOOTHING);
    return Math.min(127, Math.round(-Math.log2(chance) * STEPS));
  });
}
