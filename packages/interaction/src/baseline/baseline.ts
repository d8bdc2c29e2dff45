/**
 * Running mean and spread of one feature of one user, by Welford's method (Technometrics 4, 1962):
 * `m2` is the sum of squared distances from the mean.
 */
export interface Baseline {
  readonly count: number;
  readonly mean: number;
  readonly m2: number;
}

/** Turns before a baseline is compared with. */
export const WARM_UP_TURNS = 5;

const Z_LIMIT = 5;

/** A tenth slower is within what one sentence varies; no spread is taken as finer than this. */
const RELATIVE_SPREAD = 0.15;
const ABSOLUTE_SPREAD = 1e-3;

export const newBaseline = (): Baseline => ({ count: 0, mean: 0, m2: 0 });

export function updateBaseline({ count, mean, m2 }: Baseline, value: number): Baseline {
  const distance = value - mean;
  const nextMean = mean + distance / (count + 1);
  return { count: count + 1, mean: nextMean, m2: m2 + distance * (value - nextMean) };
}

export const isEstablished = ({ count }: Baseline): boolean => count >= WARM_UP_TURNS;

/** Population standard deviation, not below 0.15 of the mean nor 0.001. */
export const spreadOf = ({ count, mean, m2 }: Baseline): number =>
  Math.max(
    Math.sqrt(Math.max(0, m2) / Math.max(1, count)),
    RELATIVE_SPREAD * Math.abs(mean),
    ABSOLUTE_SPREAD,
  );

/** Distance from the mean in spreads, in [-5, 5]; 0 until the baseline is established. */
export function zScore(baseline: Baseline, value: number): number {
  if (!isEstablished(baseline)) return 0;
  return Math.min(Z_LIMIT, Math.max(-Z_LIMIT, (value - baseline.mean) / spreadOf(baseline)));
}
