/** Number of tiers every graded edit has. */
export const TIERS = 4;

/** The tiers run from 1, used as soon as an axis leaves neutral, to `TIERS`, used at its far end. */
export type Tier = 1 | 2 | 3 | 4;

const tiers = (distance: number): number => Math.min(TIERS, Math.max(0, Math.round(distance * 10)));

/** How many tiers an axis value below neutral switches on: 0 at 0.5, one more every 0.1 down. */
export const tiersBelow = (value: number): number => tiers(0.5 - value);

/** How many tiers an axis value above neutral switches on: 0 at 0.5, one more every 0.1 up. */
export const tiersAbove = (value: number): number => tiers(value - 0.5);
