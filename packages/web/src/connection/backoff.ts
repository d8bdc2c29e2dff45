/**
 * Milliseconds to wait before the attempt after `failures` failed ones: doubling from half a second to
 * twenty seconds, of which a random half is taken off so that many pages do not come back together.
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(20_000, 500 * 2 ** Math.min(failures, 10));
  return full / 2 + (full / 2) * random();
}
