import { expect, test } from 'vitest';
import { timeLeft } from './countdown.ts';

test.each([
  [30 * 60_000, 'minutes', 30],
  [30 * 60_000 + 40, 'minutes', 30],
  [120_001, 'minutes', 2],
  [120_000, 'seconds', 120],
  [61_000, 'seconds', 61],
  [1, 'seconds', 1],
  [0, 'seconds', 0],
  [-5000, 'seconds', 0],
])('%i ms are %s %i', (left, unit, count) => {
  expect(timeLeft(1000 + left, 1000)).toEqual({ unit, count });
});
