import type { CueHits } from './cue-index.ts';

/** How far a cue reaches forward to a value, and back to one that stands before it. */
export const REACH_BEFORE = 64;
export const REACH_AFTER = 28;

const firstAtOrAfter = (values: readonly number[], offset: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const crossesLine = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x0a) return true;
  return false;
};

/** At most this many cues around a value are weighed: a bound for texts made of nothing else. */
const MAX_HITS = 48;

/**
 * How strongly the words around a value speak for the given groups: 0 (not at all) to 1 (a label
 * right before it). Weaker with distance, after the value, and across a line break.
 */
export const evidence = (
  text: string,
  hits: CueHits,
  groups: ReadonlySet<number>,
  start: number,
  end: number,
): number => {
  if (hits.start.length === 0) return 0;
  let best = 0;
  const first = firstAtOrAfter(hits.start, start - REACH_BEFORE);
  const last = Math.min(hits.start.length, first + MAX_HITS);
  for (let i = first; i < last; i++) {
    const from = hits.start[i] as number;
    if (from > end + REACH_AFTER) break;
    if (!groups.has(hits.group[i] as number)) continue;
    const to = hits.end[i] as number;
    const strength =
      to <= start
        ? (1 - (0.5 * (start - to)) / REACH_BEFORE) * (crossesLine(text, to, start) ? 0.7 : 1)
        : from >= end
          ? (0.8 - (0.4 * (from - end)) / REACH_AFTER) * (crossesLine(text, end, from) ? 0.2 : 1)
          : 0;
    if (strength > best) best = strength;
  }
  return best;
};
