/** How far two samples lie apart in shape, and how often chance alone does that. */
export interface ShapeComparison {
  /** Largest distance of the two distribution functions, in [0, 1]. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/** Largest product of the sizes for which p is counted exactly; beyond it the limit law is used. */
const EXACT_PRODUCT = 10_000;

/** Largest distance of the distribution functions of two sorted samples, as a count over `n m`. */
const largestGap = (a: Float64Array, b: Float64Array): number => {
  let i = 0;
  let j = 0;
  let largest = 0;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i++;
    while (j < b.length && b[j]! <= value) j++;
    largest = Math.max(largest, Math.abs(i * b.length - j * a.length));
  }
  return largest;
};

/**
 * Share of the orders in which two samples can interleave that stay under the gap everywhere, counted
 * along lattice paths (Hodges, The significance probability of the Smirnov two-sample test, 1958).
 */
const exactP = (gap: number, n: number, m: number): number => {
  if (gap === 0) return 1;
  const stays = (i: number, j: number): boolean => Math.abs(i * m - j * n) < gap;
  let row = new Float64Array(m + 1);
  for (let j = 0; j <= m; j++) row[j] = stays(0, j) && (j === 0 || row[j - 1]! > 0) ? 1 : 0;
  for (let i = 1; i <= n; i++) {
    const above = row;
    row = new Float64Array(m + 1);
    for (let j = 0; j <= m; j++) {
      if (!stays(i, j)) continue;
      // Each step is weighed by how many orders share it, so that counts become probabilities.
      const fromAbove = (above[j]! * i) / (i + j);
      row[j] = j === 0 ? fromAbove : fromAbove + (row[j - 1]! * j) / (i + j);
    }
  }
  return Math.min(1, Math.max(0, 1 - row[m]!));
};

/** The tail of Kolmogorov's limit law (Smirnov, 1939): p of `lambda`, the distance times the root of the effective size. */
export const limitP = (lambda: number): number => {
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) {
    const term = Math.exp(-2 * k * k * lambda * lambda);
    sum += k % 2 === 1 ? term : -term;
    if (term < 1e-16) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
};

/**
 * The two-sample Kolmogorov-Smirnov test. p is exact where the sizes multiply to at most 10,000 and
 * no values are equal; with equal values it errs on the side of no difference.
 *
 * @param a finite numbers in ascending order; as `b`. No values say nothing: p is 1
 */
export const compareSorted = (a: Float64Array, b: Float64Array): ShapeComparison => {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0) return { statistic: 0, p: 1 };
  const gap = largestGap(a, b);
  const statistic = gap / n / m;
  const isExact = n * m <= EXACT_PRODUCT;
  const p = isExact ? exactP(gap, n, m) : limitP(statistic * Math.sqrt((n * m) / (n + m)));
  return { statistic, p };
};

/** The same for finite numbers in any order. */
export const compareShapes = (a: ArrayLike<number>, b: ArrayLike<number>): ShapeComparison =>
  compareSorted(Float64Array.from(a).sort(), Float64Array.from(b).sort());

/** p below which two samples count as different where no other level is given. */
export const DRIFT_LEVEL = 0.05;

/** Whether the values differ from the baseline in shape or place, judged once. */
export const hasDrifted = (
  baseline: ArrayLike<number>,
  values: ArrayLike<number>,
  level: number = DRIFT_LEVEL,
): boolean => compareShapes(baseline, values).p < level;
