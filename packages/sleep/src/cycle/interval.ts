/** Milliseconds that lie between two sleeps at least. */
export const LEAST_BETWEEN_MS = 5 * 60_000;

/**
 * Milliseconds until sleep is allowed again; 0 where it is. A clock that went back never makes the wait
 * longer than the interval itself.
 */
export function waitMs(
  lastEndedAt: number | null,
  now: number,
  leastMs: number = LEAST_BETWEEN_MS,
): number {
  if (lastEndedAt === null) return 0;
  const passed = Math.max(0, now - lastEndedAt);
  return Math.max(0, leastMs - passed);
}
