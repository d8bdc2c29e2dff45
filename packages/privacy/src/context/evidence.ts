import type { CueHits } from './cue-index.ts';
import { fieldName } from './field-name.ts';

/** How far a cue reaches forward to a value, and back to one that stands before it. */
export const REACH_BEFORE = 64;
export const REACH_AFTER = 28;

/** The first index whose value is not under an offset, in ascending values. */
export const firstAtOrAfter = (values: readonly number[], offset: number): number => {
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

/** What a cue outside the field of a value still says, before and after it. */
const OUTSIDE_BEFORE = 0.4;
const OUTSIDE_AFTER = 0.3;

const EVERYWHERE = [0, Number.POSITIVE_INFINITY] as const;

/** The range in which cues count: the cell of a table that holds the value, or everything. */
const rangeOf = ({ cells }: CueHits, start: number): readonly [number, number] => {
  if (cells === undefined) return EVERYWHERE;
  const i = firstAtOrAfter(cells.start, start + 1) - 1;
  return i >= 0 && start < (cells.end[i] as number)
    ? [cells.start[i] as number, cells.end[i] as number]
    : EVERYWHERE;
};

/** The end of the cell that holds an offset; infinite outside tables. */
export const cellEnd = (hits: CueHits, offset: number): number => rangeOf(hits, offset)[1];

/**
 * How strongly the words around a value speak for the given groups: 0 (not at all) to 1 (a label
 * right before it). Weaker with distance, after the value, across a line break, and where the value
 * stands in a field that another word names.
 */
export const evidence = (
  text: string,
  hits: CueHits,
  groups: ReadonlySet<number>,
  start: number,
  end: number,
): number => {
  if (hits.start.length === 0) return 0;
  const [left, right] = rangeOf(hits, start);
  const first = firstAtOrAfter(hits.start, Math.max(left, start - REACH_BEFORE));
  const last = Math.min(hits.start.length, first + MAX_HITS);
  let field = -2;
  let named = false;
  let inside = 0;
  let before = 0;
  let after = 0;
  for (let i = first; i < last; i++) {
    const from = hits.start[i] as number;
    if (from > end + REACH_AFTER) break;
    const to = hits.end[i] as number;
    if (to > right) break;
    const wanted = groups.has(hits.group[i] as number);
    if (to <= start) {
      if (field === -2) field = fieldName(text, start);
      const within = field >= 0 && from >= field;
      if (within) named = true;
      if (!wanted) continue;
      const strength = 1 - (0.5 * (start - to)) / REACH_BEFORE;
      if (within) inside = Math.max(inside, strength);
      else before = Math.max(before, strength * (crossesLine(text, to, start) ? 0.7 : 1));
    } else if (wanted && from >= end) {
      after = Math.max(
        after,
        (0.8 - (0.4 * (from - end)) / REACH_AFTER) * (crossesLine(text, end, from) ? 0.2 : 1),
      );
    }
  }
  return named
    ? Math.max(inside, before * OUTSIDE_BEFORE, after * OUTSIDE_AFTER)
    : Math.max(before, after);
};

/**
 * Whether the field of a value (`tax id: ...`, a cell under `Tax ID`) is named by known words, and by
 * none of the given groups.
 */
export const isNamedOtherwise = (
  text: string,
  hits: CueHits,
  groups: ReadonlySet<number>,
  start: number,
): boolean => {
  if (hits.start.length === 0) return false;
  const cell = rangeOf(hits, start);
  const field = cell === EVERYWHERE ? fieldName(text, start) : cell[0];
  if (field < 0) return false;
  let named = false;
  for (
    let i = firstAtOrAfter(hits.start, field), weighed = 0;
    i < hits.start.length && weighed < MAX_HITS && (hits.end[i] as number) <= start;
    i++, weighed++
  ) {
    if (groups.has(hits.group[i] as number)) return false;
    named = true;
  }
  return named;
};
