import { expect, test } from 'vitest';
import { createBudget } from './budget.ts';

const spent = (unit: string) =>
  expect.objectContaining({
    code: 'SLEEP_BUDGET_SPENT',
    message: expect.stringContaining(`no ${unit} left`),
  });

test('takes before it is used, and never more than there is', () => {
  const budget = createBudget({ seconds: 10, tokens: 100, microcents: 5 }, () => 0);
  budget.take({ tokens: 60 });
  expect(() => budget.take({ tokens: 41, microcents: 1 })).toThrow(spent('tokens'));
  expect(() => budget.take({ microcents: 6 })).toThrow(spent('microcents'));
  expect(budget.left()).toEqual({ seconds: 10, tokens: 40, microcents: 5 });
  budget.take({ tokens: 40, microcents: 5 });
  expect(budget.spent()).toEqual({ tokens: 100, microcents: 5 });
});

test('nothing can be taken once the time is over', () => {
  let now = 500;
  const budget = createBudget({ seconds: 2, tokens: 1, microcents: 0 }, () => now);
  now = 1500;
  expect(budget.left().seconds).toBe(1);
  now = 9000;
  expect(() => budget.take({})).toThrow(spent('seconds'));
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('%d is no amount', (amount) => {
  const invalid = expect.objectContaining({ code: 'SLEEP_BUDGET_INVALID' });
  expect(() => createBudget({ seconds: amount, tokens: 0, microcents: 0 }, () => 0)).toThrow(
    invalid,
  );
  const budget = createBudget({ seconds: 1, tokens: 9, microcents: 9 }, () => 0);
  expect(() => budget.take({ tokens: amount })).toThrow(invalid);
});
