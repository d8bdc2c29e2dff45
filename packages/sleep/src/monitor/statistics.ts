/** Of a list of numbers; the standard deviation is that of the population (divided by `count`). */
export interface Statistics {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly std: number;
  readonly least: number;
  readonly most: number;
}

/** @returns null for an empty list */
export const statisticsOf = (values: readonly number[]): Statistics | null => {
  const count = values.length;
  if (count === 0) return null;
  const sorted = Float64Array.from(values).sort();
  // Means about the median keep their digits where the values are large and close together.
  const median = (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2;
  const shift = values.reduce((sum, value) => sum + (value - median), 0) / count;
  const mean = median + shift;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const std = Math.sqrt(squares / count);
  return { count, mean, median, std, least: sorted[0]!, most: sorted[count - 1]! };
};
