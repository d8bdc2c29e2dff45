/** Days without use in which a memory loses half of its weight. */
export const MEMORY_HALF_LIFE_DAYS = 90;

/** No memory weighs less: what matches alone is told however old it is. */
export const LEAST_MEMORY_WEIGHT = 0.25;

const DAY_MS = 86_400_000;

/**
 * How much a memory counts beside others, in [0.25, 1]: by the days since a model was told it or its owner
 * worded it. A moment after now counts as now.
 *
 * @param now epoch milliseconds
 */
export function memoryWeight(
  { updatedAt, usedAt }: { readonly updatedAt: number; readonly usedAt: number | null },
  now: number,
): number {
  const days = Math.max(0, now - Math.max(updatedAt, usedAt ?? 0)) / DAY_MS;
  return Math.max(LEAST_MEMORY_WEIGHT, 2 ** (-days / MEMORY_HALF_LIFE_DAYS));
}
