/** Many values that are searched for at once. */
export interface Needles {
  readonly size: number;
  /** Bytes that two neighbouring pieces must share so that no value is missed between them. */
  readonly overlap: number;
  /** How often any of the values occurs. One at the very end may be counted again in the next piece. */
  count(haystack: Uint8Array): number;
}

/** Shorter values occur by chance in what is encrypted. */
const LEAST_BYTES = 8;

/** Values, at most; further ones are left out. */
export const MOST_NEEDLES = 10_000;

/**
 * One pass over the bytes: a table of two bytes rules out nearly every place, and the first four
 * bytes of a place name the few values that can be there.
 */
export function createNeedles(values: readonly string[]): Needles {
  const needles = [...new Set(values)]
    .map((value) => Buffer.from(value))
    .filter(({ length }) => length >= LEAST_BYTES)
    .slice(0, MOST_NEEDLES);
  const starts = new Uint8Array(65_536);
  for (const needle of needles) starts[needle.readUInt16BE()] = 1;
  const byHead = Map.groupBy(needles, (needle) => needle.readUInt32BE());
  const longest = Math.max(0, ...needles.map(({ length }) => length));

  return {
    size: needles.length,
    overlap: Math.max(0, longest - 1),
    count(haystack) {
      const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.length);
      let found = 0;
      for (let at = 0; at + LEAST_BYTES <= bytes.length; at += 1) {
        const head = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
        if (starts[head] !== 1) continue;
        for (const needle of byHead.get(bytes.readUInt32BE(at)) ?? [])
          if (needle.equals(bytes.subarray(at, at + needle.length))) found += 1;
      }
      return found;
    },
  };
}
