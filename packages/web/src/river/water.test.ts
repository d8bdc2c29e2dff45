import type { Ripple as Key } from '@lethe/interaction';
import { expect, test } from 'vitest';
import { afterKey, RIPPLES, type Water } from './water.ts';

const key = (change: Partial<Key> = {}): Key => ({
  intervalMs: 200,
  holdMs: 90,
  keyClass: 'letter',
  ...change,
});
const last = (change: Partial<Key>) => afterKey([], key(change), 7).at(-1);

test('the interval is the distance, the hold is the height', () => {
  expect(last({})).toEqual({
    distance: expect.closeTo(28, 9),
    height: 9,
    backwards: false,
    at: 7,
  });
  expect(last({ intervalMs: 300 })?.distance).toBeCloseTo(42, 9);
  expect(last({ holdMs: 140 })?.height).toBe(14);
});

test('both stay within what can be seen, whatever is typed', () => {
  for (const intervalMs of [0, 1, 5000, 3_600_000]) {
    const distance = last({ intervalMs })?.distance ?? 0;
    expect(distance).toBeGreaterThanOrEqual(8);
    expect(distance).toBeLessThanOrEqual(150);
  }
  expect(last({ holdMs: 0 })?.height).toBe(3);
  expect(last({ holdMs: 60_000 })?.height).toBe(17);
});

test('a key without a known hold has a usual height', () => {
  expect(last({ holdMs: null })?.height).toBe(9);
});

test('a correction runs backwards', () => {
  expect(last({ keyClass: 'backspace' })?.backwards).toBe(true);
  expect(last({ keyClass: 'space' })?.backwards).toBe(false);
});

test('the river forgets its oldest ripples', () => {
  let water: Water = [];
  for (let at = 0; at < 5000; at++) water = afterKey(water, key(), at);
  expect(water).toHaveLength(RIPPLES);
  expect([water[0]?.at, water.at(-1)?.at]).toEqual([5000 - RIPPLES, 4999]);
});
