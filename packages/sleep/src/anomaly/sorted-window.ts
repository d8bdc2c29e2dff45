import { firstNotLess } from './first-not-less.ts';

/** The values of a sliding window in order of size. Taking in and out costs a shift of memory, no sorting. */
export interface SortedValues {
  readonly size: number;
  insert(value: number): void;
  /** Takes one equal value out; the value must be there. */
  remove(value: number): void;
  /** Takes `old` out and `value` in, in one shift of what lies between. */
  replace(old: number, value: number): void;
  /** The value at a rank, 0 to `size - 1`. */
  at(rank: number): number;
  clear(): void;
}

/** @param capacity the most values it holds at once, a power of two */
export const createSortedValues = (capacity: number): SortedValues => {
  const values = new Float64Array(capacity).fill(Number.POSITIVE_INFINITY);
  let size = 0;

  return {
    get size() {
      return size;
    },
    insert(value) {
      const place = firstNotLess(values, value);
      values.copyWithin(place + 1, place, size);
      values[place] = value;
      size++;
    },
    remove(value) {
      const place = firstNotLess(values, value);
      values.copyWithin(place, place + 1, size);
      size--;
      values[size] = Number.POSITIVE_INFINITY;
    },
    replace(old, value) {
      const from = firstNotLess(values, old);
      const to = firstNotLess(values, value);
      if (to > from) {
        values.copyWithin(from, from + 1, to);
        values[to - 1] = value;
      } else {
        values.copyWithin(to + 1, to, from);
        values[to] = value;
      }
    },
    at: (rank) => values[rank]!,
    clear() {
      values.fill(Number.POSITIVE_INFINITY);
      size = 0;
    },
  };
};
