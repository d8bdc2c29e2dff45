import { expect, test } from 'vitest';
import { NO_SLEEP, sleepRatio, withTime } from './statistics.ts';

test('time in each state, and the share that was slept', () => {
  let statistics = NO_SLEEP;
  expect(sleepRatio(statistics)).toBe(0);
  for (const [state, ms] of [
    ['awake', 600],
    ['falling', 10],
    ['light', 200],
    ['deep', 180],
    ['waking', 10],
  ] as const)
    statistics = withTime(statistics, state, ms);
  expect(statistics).toMatchObject({ awakeMs: 600, lightMs: 200, deepMs: 180, betweenMs: 20 });
  expect(sleepRatio(statistics)).toBe(0.4);
});

test('time never goes back', () => {
  expect(withTime(NO_SLEEP, 'awake', -5)).toEqual(NO_SLEEP);
});
