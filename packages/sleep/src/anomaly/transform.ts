import type { SortedValues } from './sorted-window.ts';

/** The scale on which a metric is judged: as it is, or its natural logarithm. */
export type Transform = 'none' | 'log';

/** A value of zero or below has no logarithm; it stands as this share of the median. */
const FLOOR_SHARE = 1e-3;

/** A value on its scale. `median` is the median of the values as they came. */
export const onScale = (value: number, transform: Transform, median: number): number => {
  if (transform === 'none') return value;
  return Math.log(value > 0 ? value : Math.max(median * FLOOR_SHARE, Number.MIN_VALUE));
};

/** Share of the values left out at each end, so that a few strays do not choose the scale. */
const TRIM = 0.02;
/** Natural-log likelihood by which a logarithm must explain the values better. */
const MARGIN = 2;
const FEWEST = 16;

/**
 * Whether the logarithms of the values look more normal than the values: the log-likelihood of
 * Box and Cox (An analysis of transformations, 1964) at lambda 0 against lambda 1, without the most
 * extreme values.
 */
export const chooseTransform = (values: SortedValues): Transform => {
  const from = Math.ceil(values.size * TRIM);
  const to = values.size - from;
  const count = to - from;
  if (values.size < FEWEST || !(values.at(0) > 0)) return 'none';
  let sum = 0;
  let squares = 0;
  let logSum = 0;
  let logSquares = 0;
  const middle = values.at(values.size >> 1);
  for (let rank = from; rank < to; rank++) {
    const value = values.at(rank) / middle;
    const logarithm = Math.log(value);
    sum += value;
    squares += value * value;
    logSum += logarithm;
    logSquares += logarithm * logarithm;
  }
  const variance = (squares - (sum * sum) / count) / count;
  const logVariance = (logSquares - (logSum * logSum) / count) / count;
  if (!(variance > 0 && logVariance > 0)) return 'none';
  const gain = (count / 2) * (Math.log(variance) - Math.log(logVariance)) - logSum;
  return gain > MARGIN ? 'log' : 'none';
};
