/** A change of the mean, as the window found it. */
export interface MeanChange {
  /** Values since the change, as they are kept. */
  readonly since: number;
  /** Mean after minus mean before, in standard deviations within the two parts. */
  readonly step: number;
}

export interface AdaptiveWindow {
  readonly size: number;
  /** Takes one value in; from time to time looks for a change and then forgets what lies before it. */
  push(value: number): MeanChange | null;
  clear(): void;
  state(): AdaptiveWindowState;
  restore(state: AdaptiveWindowState): void;
}

export interface AdaptiveWindowState {
  /** From the oldest to the newest: how many values, their sum, the sum of their squares. */
  readonly buckets: readonly (readonly [number, number, number])[];
  /** Sum and sum of squares over all, as they were added up. */
  readonly total: readonly [number, number];
}

/** Buckets of one size before the two oldest become one of twice the size. */
export const WIDTH = 5;
/** Sizes 1, 2, 4, ...: at most 5 (2^22 - 1), about 21 million values. */
export const ROWS = 22;
/** Whether buckets fit into a window: powers of two, at most five of each. */
export const areBuckets = (buckets: AdaptiveWindowState['buckets']): boolean => {
  const inRow = new Map<number, number>();
  for (const [count] of buckets) inRow.set(count, (inRow.get(count) ?? 0) + 1);
  return [...inRow].every(([count, inUse]) => {
    const row = Math.log2(count);
    return Number.isInteger(row) && row >= 0 && row < ROWS && inUse <= WIDTH;
  });
};

/** Values between two looks. */
const STRIDE = 8;
/** Fewest values on either side of a change. */
const LEAST_PART = 5;
/** Fewest values in all: before that the spread is not known well enough. */
const LEAST = 40;
/** A spread below this is that of rounding. Values come in about one standard deviation wide. */
const LEAST_VARIANCE = 1e-12;

/**
 * ADWIN: a window over a stream that forgets its older part where the means of the two parts differ
 * by more than chance allows (Bifet and Gavalda, Learning from time-changing data with adaptive
 * windowing, 2007, with the normal bound of its section 3 in place of Hoeffding's, and the variance
 * within the parts). Memory and work grow with the logarithm of the window.
 *
 * @param confidence the paper's delta: smaller gives fewer false alarms and longer delays
 */
export const createAdaptiveWindow = (confidence: number): AdaptiveWindow => {
  // Row r holds buckets of 2^r values, the oldest first; one place more than stay.
  const sums = new Float64Array(ROWS * (WIDTH + 1));
  const squares = new Float64Array(ROWS * (WIDTH + 1));
  const used = new Int32Array(ROWS);
  // Sums in a typed array: a captured variable would be a new object at every change.
  const total = new Float64Array(2);
  let size = 0;

  const addToTotal = (sum: number, square: number): void => {
    total[0] = total[0]! + sum;
    total[1] = total[1]! + square;
  };

  const placeOf = (row: number): number => row * (WIDTH + 1);

  const leave = (count: number, sum: number, square: number): void => {
    size -= count;
    addToTotal(-sum, -square);
  };

  const append = (row: number, bucketSum: number, bucketSquare: number): void => {
    const start = placeOf(row);
    const place = start + used[row]!;
    sums[place] = bucketSum;
    squares[place] = bucketSquare;
    used[row] = used[row]! + 1;
    if (used[row]! <= WIDTH) return;
    const mergedSum = sums[start]! + sums[start + 1]!;
    const mergedSquare = squares[start]! + squares[start + 1]!;
    for (let i = start; i <= place - 2; i++) {
      sums[i] = sums[i + 2]!;
      squares[i] = squares[i + 2]!;
    }
    used[row] = used[row]! - 2;
    if (row + 1 < ROWS) append(row + 1, mergedSum, mergedSquare);
    else leave(2 ** (row + 1), mergedSum, mergedSquare);
  };

  /** The split whose parts differ most, where they differ by more than chance allows. */
  const look = (): MeanChange | null => {
    const sum = total[0]!;
    const within = total[1]! - (sum * sum) / size;
    // A likelihood ratio with an unknown variance: its cut as a share of the spread within.
    const cut = Math.expm1((2 * Math.log((2 * Math.log(size)) / confidence)) / size);
    const mean = sum / size;
    let after = 0;
    let excess = 0;
    // The best split so far, as a fraction: no division in the loop.
    let top = 0;
    let bottom = 1;
    let since = 0;
    let excessSince = 0;
    for (let row = 0; row < ROWS && size - after > LEAST_PART; row++) {
      const weight = 2 ** row;
      const first = placeOf(row);
      for (let i = first + used[row]! - 1; i >= first; i--) {
        after += weight;
        excess += sums[i]! - weight * mean;
        const before = size - after;
        if (after < LEAST_PART) continue;
        if (before < LEAST_PART) break;
        const squared = excess * excess;
        const parts = after * before;
        if (squared * bottom <= top * parts) continue;
        top = squared;
        bottom = parts;
        since = after;
        excessSince = excess;
      }
    }
    const between = (top / bottom) * size;
    const rest = Math.max(within - between, LEAST_VARIANCE * size);
    if (between <= cut * rest) return null;
    const gap = (excessSince * size) / bottom;
    return { since, step: gap / Math.sqrt(rest / (size - 2)) };
  };

  /** Keeps the newest `count` values; `count` ends at a bucket. */
  const keepNewest = (count: number): void => {
    let left = count;
    size = 0;
    total.fill(0);
    for (let row = 0; row < ROWS; row++) {
      const start = placeOf(row);
      const fit = Math.min(used[row]!, left / 2 ** row);
      const dropped = used[row]! - fit;
      if (dropped > 0) {
        sums.copyWithin(start, start + dropped, start + used[row]!);
        squares.copyWithin(start, start + dropped, start + used[row]!);
        used[row] = fit;
      }
      left -= fit * 2 ** row;
      size += fit * 2 ** row;
      for (let i = start; i < start + fit; i++) addToTotal(sums[i]!, squares[i]!);
    }
  };

  return {
    get size() {
      return size;
    },
    push(value) {
      size++;
      addToTotal(value, value * value);
      append(0, value, value * value);
      if (size % STRIDE !== 0 || size < LEAST) return null;
      const change = look();
      if (change) keepNewest(change.since);
      return change;
    },
    clear() {
      used.fill(0);
      total.fill(0);
      size = 0;
    },
    state() {
      const buckets: [number, number, number][] = [];
      for (let row = ROWS - 1; row >= 0; row--)
        for (let i = placeOf(row); i < placeOf(row) + used[row]!; i++)
          buckets.push([2 ** row, sums[i]!, squares[i]!]);
      return { buckets, total: [total[0]!, total[1]!] };
    },
    restore(state) {
      this.clear();
      for (const [count, bucketSum, bucketSquare] of state.buckets) {
        const row = Math.log2(count);
        sums[placeOf(row) + used[row]!] = bucketSum;
        squares[placeOf(row) + used[row]!] = bucketSquare;
        used[row] = used[row]! + 1;
        size += count;
      }
      total.set(state.total);
    },
  };
};
