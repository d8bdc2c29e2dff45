import { COMMON_WORDS } from './common-words.ts';

/** Letters that are looked at; more in a row are left as they stand. */
const LONGEST = 400;
const LONGEST_WORD = Math.max(...COMMON_WORDS.map((word) => word.length));

const KNOWN = new Set(COMMON_WORDS);

/** What a letter costs that belongs to no known word; a known word costs 1. */
const UNKNOWN = 3;

/**
 * Where words begin in letters that were written without gaps: the fewest known words that make them up,
 * by dynamic programming over the longest word, so the time is linear.
 */
export function segment(letters: string): Set<number> {
  if (letters.length > LONGEST) return new Set();
  const cost = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(letters.length + 1);
  cost[0] = 0;
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const word = letters.slice(start, end);
      const price = KNOWN.has(word) ? 1 : word.length * UNKNOWN;
      const total = (cost[start] as number) + price;
      if (total < (cost[end] as number)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const breaks = new Set<number>();
  for (let at = letters.length; at > 0; at = from[at] as number) breaks.add(from[at] as number);
  breaks.delete(0);
  return breaks;
}
