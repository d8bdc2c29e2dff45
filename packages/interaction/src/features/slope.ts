/**
 * Least-squares slope of the known values over their positions / mean of their absolute values,
 * in [-1, 1]; null with fewer than two known values, 0 where all are 0.
 */
export function relativeSlope(values: readonly (number | null)[]): number | null {
  const points = values.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  if (points.length < 2) return null;
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  const scale = points.reduce((sum, { y }) => sum + Math.abs(y), 0) / n;
  if (scale === 0) return 0;
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const variance = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return Math.min(1, Math.max(-1, covariance / variance / scale));
}
