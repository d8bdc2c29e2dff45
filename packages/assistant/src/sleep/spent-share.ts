import type { SleepAllowance } from '@lethe/sleep';

const UNITS = ['seconds', 'tokens', 'microcents'] as const;

/** The share of an allowance that is spent, in [0, 1]: of its units the one with least left. */
export const spentShare = (spent: SleepAllowance, allowed: SleepAllowance): number =>
  Math.max(
    ...UNITS.map((unit) => (allowed[unit] === 0 ? 0 : Math.min(1, spent[unit] / allowed[unit]))),
  );
