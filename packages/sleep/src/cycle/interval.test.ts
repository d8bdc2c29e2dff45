import { expect, test } from 'vitest';
import { waitMs } from './interval.ts';

test('five minutes lie between two sleeps', () => {
  expect(waitMs(null, 1000)).toBe(0);
  expect(waitMs(1000, 1000)).toBe(300_000);
  expect(waitMs(1000, 61_000)).toBe(240_000);
  expect(waitMs(1000, 301_000)).toBe(0);
});

test('a clock that jumps back never makes the wait longer than that', () => {
  expect(waitMs(86_400_000, 0)).toBe(300_000);
});
