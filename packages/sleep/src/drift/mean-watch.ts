import type { Location } from '../anomaly/outlier-detector.ts';
import { type AdaptiveWindowState, createAdaptiveWindow, type MeanChange } from './adwin.ts';

export interface MeanWatch {
  /** Takes one value in, on its scale. */
  push(scaled: number): MeanChange | null;
  /** Starts anew: values are measured from this centre in these spreads. */
  begin(location: Location, values: Iterable<number>): void;
  /** Whether it has a centre. */
  readonly hasBegun: boolean;
  clear(): void;
  state(): MeanWatchState;
  restore(state: MeanWatchState): void;
}

export interface MeanWatchState {
  readonly location: Location | null;
  readonly batch: { readonly sum: number; readonly count: number };
  readonly window: AdaptiveWindowState;
}

/** A single value counts for no more than this many spreads, however far out it lies. */
const MOST_SPREADS = 4;

/**
 * Values that count as one where most are equal: few rare events are far from normal, and a window of
 * single ones would take two in a row for a drift.
 */
const BATCH = 32;

/** Notices that the mean of a stream has moved, whatever its unit and size. */
export const createMeanWatch = (confidence: number): MeanWatch => {
  const window = createAdaptiveWindow(confidence);
  let location: Location | null = null;
  let batch = { sum: 0, count: 0 };

  const takeBatched = (spreads: number): MeanChange | null => {
    batch.sum += spreads;
    if (++batch.count < BATCH) return null;
    const change = window.push(batch.sum / BATCH);
    batch = { sum: 0, count: 0 };
    return change && { ...change, since: change.since * BATCH };
  };

  const take = (scaled: number, { centre, spread, isCoarse }: Location): MeanChange | null => {
    const all = (scaled - centre) / spread;
    const spreads = Math.min(Math.max(all, -MOST_SPREADS), MOST_SPREADS);
    return isCoarse ? takeBatched(spreads) : window.push(spreads);
  };

  return {
    push: (scaled) => (location ? take(scaled, location) : null),
    begin(from, values) {
      window.clear();
      batch = { sum: 0, count: 0 };
      location = from;
      for (const value of values) take(value, from);
    },
    get hasBegun() {
      return location !== null;
    },
    clear() {
      window.clear();
      location = null;
    },
    state: () => ({ location, batch: { ...batch }, window: window.state() }),
    restore(state) {
      batch = { ...state.batch };
      location = state.location;
      window.restore(state.window);
    },
  };
};
