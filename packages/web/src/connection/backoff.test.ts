import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('waits double up to twenty seconds', () => {
  const longest = (failures: number) => backoffMs(failures, () => 1);
  expect([0, 1, 2, 5, 6, 100].map(longest)).toEqual([500, 1000, 2000, 16_000, 20_000, 20_000]);
});

test('half of the wait is random, so that pages do not return together', () => {
  expect(backoffMs(0, () => 0)).toBe(250);
  expect(backoffMs(100, () => 0)).toBe(10_000);
});
