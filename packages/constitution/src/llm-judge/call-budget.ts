import { errors } from '../errors.ts';
import type { Complete } from './complete.ts';

/** How often a model may be asked. */
export interface CallBudget {
  /** Takes one call; false where none is left today. */
  take(): boolean;
}

const DAY_MS = 86_400_000;

/** So many calls a UTC day. */
export function createCallBudget({
  perDay,
  clock = Date.now,
}: {
  perDay: number;
  /** Epoch milliseconds. */
  clock?: () => number;
}): CallBudget {
  let day = -1;
  let taken = 0;
  return {
    take() {
      const today = Math.floor(clock() / DAY_MS);
      if (today !== day) {
        day = today;
        taken = 0;
      }
      if (taken >= perDay) return false;
      taken++;
      return true;
    },
  };
}

/** A model that is asked only while calls are left; afterwards it fails. */
export const withinBudget =
  (complete: Complete, budget: CallBudget): Complete =>
  async (prompt, options) => {
    if (!budget.take()) throw errors.CALLS_SPENT();
    return complete(prompt, options);
  };
