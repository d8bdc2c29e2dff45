import type { Sensitivity } from './schema.ts';

/**
 * How far a sensitivity moves a threshold, in units of the logarithm of its odds: the same step near 0 and
 * near 1, never past either, and always lower for a higher sensitivity.
 */
const SHIFT: Record<Sensitivity, number> = { low: 1, medium: 0, high: -1 };

/** The threshold in force, in (0, 1]. */
export function thresholdAt(threshold: number, sensitivity: Sensitivity): number {
  // Exactly what the file says, which no arithmetic may move past a score of the same value.
  if (threshold >= 1 || sensitivity === 'medium') return threshold;
  const odds = (threshold / (1 - threshold)) * Math.exp(SHIFT[sensitivity]);
  return odds / (1 + odds);
}
