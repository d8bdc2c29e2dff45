import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeSlope } from './slope.ts';

test('it is the least-squares slope over the mean of absolute values', () => {
  expect(relativeSlope([1, 2, 3])).toBeCloseTo(0.5, 12);
  expect(relativeSlope([3, 2, 1])).toBeCloseTo(-0.5, 12);
  expect(relativeSlope([2, 2, 2])).toBe(0);
  expect(relativeSlope([1, 3, 2, 4])).toBeCloseTo(0.8 / 2.5, 12);
});

test('unknown values are left out and the others keep their places', () => {
  expect(relativeSlope([1, null, 3])).toBeCloseTo(0.5, 12);
});

test('one known value has no slope, zeros have the slope 0', () => {
  expect(relativeSlope([null, 4])).toBeNull();
  expect(relativeSlope([0, 0, 0])).toBe(0);
});

test('it stays in [-1, 1]', () => {
  expect(relativeSlope([0, 10])).toBe(1);
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { maxLength: 10 }),
      (values) => {
        expect(Math.abs(relativeSlope(values) ?? 0)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
