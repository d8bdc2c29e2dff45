/** 97.5th percentile of the normal distribution: an interval of 95 %. */
const Z = 1.959964;

/** A share with the interval that holds the true one in 95 of 100 cases. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** In [0, 1]; 0 where there is nothing to count. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval (Wilson 1927): right for small counts and near 0 and 1 too. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
