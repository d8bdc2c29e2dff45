import { createBudget } from '../src/budget/budget.ts';
import type { StepContext } from '../src/steps/step.ts';

/** What a step is given, with time at one moment and a budget that suffices. */
export const stepContext = (at = 1_700_000_000_000): StepContext => ({
  cycleId: 'cycle',
  signal: new AbortController().signal,
  budget: createBudget({ seconds: 600, tokens: 100_000, microcents: 0 }, () => 0),
  clock: () => at,
});
