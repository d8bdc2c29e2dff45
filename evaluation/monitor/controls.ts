import type { Seen } from './measure.ts';

/** Textbook detectors with their usual settings, to see what the streams ask for. */

const WINDOW = 256;
const LEAST = 30;
const MOST_Z = 3;

/** Further than three standard deviations from the mean of the newest 256 values. */
const zScore = (values: readonly number[]): number[] => {
  let sum = 0;
  let squares = 0;
  return values.flatMap((value, index) => {
    const count = Math.min(index, WINDOW);
    const mean = sum / count;
    const std = Math.sqrt(Math.max(0, squares / count - mean * mean));
    const leaves = values[index - WINDOW] ?? 0;
    sum += value - leaves;
    squares += value * value - leaves * leaves;
    return count >= LEAST && Math.abs(value - mean) > MOST_Z * std ? [index] : [];
  });
};

/** Page and Hinkley's test for a rise of the mean, with the constants most libraries have: 0.005 and 50. */
const pageHinkley = (values: readonly number[]): number[] => {
  let state = { count: 0, mean: 0, sum: 0, least: 0 };
  return values.flatMap((value, index) => {
    const count = state.count + 1;
    const mean = state.mean + (value - state.mean) / count;
    const sum = state.sum + value - mean - 0.005;
    const least = Math.min(state.least, sum);
    const isFound = count >= LEAST && sum - least > 50;
    state = isFound ? { count: 0, mean: 0, sum: 0, least: 0 } : { count, mean, sum, least };
    return isFound ? [index] : [];
  });
};

export const watchByTextbook = (values: readonly number[]): Seen => ({
  anomalies: zScore(values),
  drifts: pageHinkley(values),
});
