import type { KeyEvent } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { measureIntervals } from './intervals.ts';

const at = (...downs: number[]): KeyEvent[] => downs.map((down) => [down, null, 'letter']);

test('fewer than two keys have no interval', () => {
  expect(measureIntervals([])).toBeNull();
  expect(measureIntervals(at(0))).toBeNull();
});

test('mean and population deviation are those of the down-down intervals', () => {
  expect(measureIntervals(at(0, 100, 400))).toEqual({
    mean: 200,
    deviation: 100,
    meanBurstLength: 3,
    meanPause: 0,
    span: 400,
  });
});

test('an interval of more than 500 ms splits a burst, one of 500 ms does not', () => {
  expect(measureIntervals(at(0, 500, 1001, 1101, 3101))).toMatchObject({
    meanBurstLength: 5 / 3,
    meanPause: (501 + 2000) / 2,
  });
});
