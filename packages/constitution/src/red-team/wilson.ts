import type { Share } from '@lethe/protocol';

/** 97.5th percentile of the normal distribution: an interval of 95 %. */
const Z = 1.959964;

/** Wilson's score interval (Wilson 1927): right for small counts and near 0 and 1 too. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
