import type { Sample } from './view.ts';

/** The newest values of a metric with the moments they came, in bounded memory. */
export interface History {
  readonly size: number;
  push(at: number, value: number): void;
  /** The newest `count`, oldest first. */
  recent(count: number): Sample[];
}

/** Places it begins with; they double until the capacity. */
const FIRST_PLACES = 64;

const grown = (old: Float64Array, places: number): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(places);
  larger.set(old);
  return larger;
};

/** @param capacity the most values it holds; then the oldest leaves */
export const createHistory = (capacity: number): History => {
  let values = new Float64Array(Math.min(FIRST_PLACES, capacity));
  let moments = new Float64Array(values.length);
  let count = 0;

  return {
    get size() {
      return Math.min(count, capacity);
    },
    push(at, value) {
      if (count === values.length && values.length < capacity) {
        const places = Math.min(2 * values.length, capacity);
        values = grown(values, places);
        moments = grown(moments, places);
      }
      values[count % values.length] = value;
      moments[count % values.length] = at;
      count++;
    },
    recent(wanted) {
      const length = Math.max(0, Math.min(wanted, this.size));
      return Array.from({ length }, (_, i) => {
        const place = (count - length + i) % values.length;
        return { at: moments[place]!, value: values[place]! };
      });
    },
  };
};
