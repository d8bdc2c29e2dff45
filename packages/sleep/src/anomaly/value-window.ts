import { createSortedValues, type SortedValues } from './sorted-window.ts';

/** The newest values of a stream in the order they came, and those that count in order of size. */
export interface ValueWindow {
  /** How many values it holds, outliers too. */
  readonly size: number;
  /** Those that count, in order of size. */
  readonly counted: SortedValues;
  /** Outliers among the newest 32. */
  readonly recentOutliers: number;
  /** Outliers in the window that stand alone or begin a burst. */
  readonly bursts: number;
  push(value: number, isOutlier: boolean): void;
  /** Forgets all but the newest `count` values; outliers among those count from now on. */
  keepNewest(count: number): void;
  /** How many of the newest values hold `count` that count; all where there are fewer. */
  reachOf(count: number): number;
  /** How many of the newest values go back to the first outlier among the newest 32. */
  reachOfOutliers(): number;
  /** Those that count, oldest first. */
  values(): number[];
  clear(): void;
  state(): ValueWindowState;
  restore(state: ValueWindowState): void;
}

export interface ValueWindowState {
  /** Oldest first. */
  readonly values: readonly number[];
  /** Of each value: 0 counts, 1 is an outlier in a burst, 2 one that begins a burst. */
  readonly marks: readonly number[];
  /** Values since the newest outlier. */
  readonly quiet: number;
}

/** A power of two. */
export const WINDOW = 256;
export const RECENT = 32;
/** What is kept of each value. */
const COUNTS = 0;
const IN_BURST = 1;
const BURST_BEGIN = 2;
/** Outliers closer than this belong to one burst. */
const BURST_GAP = 8;

/** A window of 256 values, about 6 kB. */
export const createValueWindow = (): ValueWindow => {
  const ring = new Float64Array(WINDOW);
  const marks = new Uint8Array(WINDOW);
  const counted = createSortedValues(WINDOW);
  let size = 0;
  let next = 0;
  let recentOutliers = 0;
  let bursts = 0;
  let quiet = BURST_GAP;

  /** Place in the ring of the value that is `age` values old; 0 is the newest. */
  const placeOf = (age: number): number => (next - 1 - age) & (WINDOW - 1);

  const markFor = (isOutlier: boolean): number => {
    if (!isOutlier) {
      quiet++;
      return COUNTS;
    }
    const mark = quiet >= BURST_GAP ? BURST_BEGIN : IN_BURST;
    quiet = 0;
    return mark;
  };

  const put = (value: number, mark: number): void => {
    const isFull = size === WINDOW;
    const old = ring[next]!;
    const oldMark = marks[next]!;
    if (size >= RECENT && marks[placeOf(RECENT - 1)] !== COUNTS) recentOutliers--;
    if (isFull && oldMark === BURST_BEGIN) bursts--;
    if (mark !== COUNTS) recentOutliers++;
    if (mark === BURST_BEGIN) bursts++;
    const leaves = isFull && oldMark === COUNTS;
    if (leaves && mark === COUNTS) counted.replace(old, value);
    else if (leaves) counted.remove(old);
    else if (mark === COUNTS) counted.insert(value);
    ring[next] = value;
    marks[next] = mark;
    next = (next + 1) & (WINDOW - 1);
    if (!isFull) size++;
  };

  const clear = (): void => {
    counted.clear();
    size = 0;
    next = 0;
    recentOutliers = 0;
    bursts = 0;
    quiet = BURST_GAP;
  };

  const newest = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => ring[placeOf(count - 1 - i)]!);

  return {
    get size() {
      return size;
    },
    counted,
    get recentOutliers() {
      return recentOutliers;
    },
    get bursts() {
      return bursts;
    },
    push: (value, isOutlier) => put(value, markFor(isOutlier)),
    keepNewest(count) {
      const kept = newest(Math.min(count, size));
      clear();
      for (const value of kept) put(value, COUNTS);
    },
    reachOf(count) {
      let reach = 0;
      for (let left = count; left > 0 && reach < size; reach++)
        if (marks[placeOf(reach)] === COUNTS) left--;
      return reach;
    },
    reachOfOutliers() {
      let reach = 0;
      for (let age = 0; age < Math.min(RECENT, size); age++)
        if (marks[placeOf(age)] !== COUNTS) reach = age + 1;
      return reach;
    },
    values: () => newest(size).filter((_, i) => marks[placeOf(size - 1 - i)] === COUNTS),
    clear,
    state: () => ({
      values: newest(size),
      marks: Array.from({ length: size }, (_, i) => marks[placeOf(size - 1 - i)]!),
      quiet,
    }),
    restore(state) {
      clear();
      for (const [i, value] of state.values.entries()) put(value, state.marks[i] ?? COUNTS);
      quiet = state.quiet;
    },
  };
};
