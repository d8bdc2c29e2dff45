import { createRandom } from '@lethe/models';

/** A mean with the interval that holds the true one in 95 of 100 cases. */
export interface Mean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The percentile bootstrap (Efron, 1979), the same for the same values. Not a number where there are none. */
export const bootstrap = (values: readonly number[]): Mean => {
  const { next } = createRandom(1);
  const resample = () => values.map(() => values[Math.floor(next() * values.length)] as number);
  const means = Float64Array.from({ length: RESAMPLES }, () => meanOf(resample())).sort();
  return {
    mean: meanOf(values),
    low: means[Math.floor(0.025 * RESAMPLES)] as number,
    high: means[Math.floor(0.975 * RESAMPLES)] as number,
  };
};
