import type { AxisValues } from '@lethe/protocol';

/**
 * The complexity to write at, in [0, 1]: that of its axis, lowered by as much as accessibility is above
 * neutral. Accessibility at or below neutral changes nothing.
 */
export const plainness = ({
  complexity,
  accessibility,
}: Pick<AxisValues, 'complexity' | 'accessibility'>): number =>
  Math.max(0, complexity - Math.max(0, accessibility - 0.5));
