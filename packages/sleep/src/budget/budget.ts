import { errors } from '../errors.ts';

/** What one sleep may cost. */
export interface SleepAllowance {
  readonly seconds: number;
  /** Tokens that models may read and write. */
  readonly tokens: number;
  /** Money, in millionths of a cent; 0 lets no step ask a cloud. */
  readonly microcents: number;
}

/** What a step has used. */
export type Spent = Readonly<Record<'tokens' | 'microcents', number>>;

/** What is left of an allowance while a sleep goes on. */
export interface SleepBudget {
  /**
   * Takes from what is left before it is used, so that it is never exceeded.
   *
   * @throws SLEEP_BUDGET_SPENT when there is less left; then nothing is taken
   * @throws SLEEP_BUDGET_INVALID
   */
  take(cost: Partial<Spent>): void;
  left(): SleepAllowance;
  spent(): Spent;
}

const UNITS = ['tokens', 'microcents'] as const;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** @param now milliseconds from any start @throws SLEEP_BUDGET_INVALID */
export function createBudget(allowance: SleepAllowance, now: () => number): SleepBudget {
  if (!Object.values(allowance).every(isAmount)) throw errors.SLEEP_BUDGET_INVALID();
  const begun = now();
  const spent = { tokens: 0, microcents: 0 };
  const secondsLeft = () => Math.max(0, allowance.seconds - (now() - begun) / 1000);

  return {
    take(cost) {
      if (secondsLeft() === 0) throw errors.SLEEP_BUDGET_SPENT({ unit: 'seconds' });
      for (const unit of UNITS) {
        const asked = cost[unit] ?? 0;
        if (!isAmount(asked)) throw errors.SLEEP_BUDGET_INVALID();
        if (spent[unit] + asked > allowance[unit]) throw errors.SLEEP_BUDGET_SPENT({ unit });
      }
      for (const unit of UNITS) spent[unit] += cost[unit] ?? 0;
    },
    left: () => ({
      seconds: secondsLeft(),
      tokens: allowance.tokens - spent.tokens,
      microcents: allowance.microcents - spent.microcents,
    }),
    spent: () => ({ ...spent }),
  };
}
