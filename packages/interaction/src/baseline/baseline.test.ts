import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Baseline, newBaseline, spreadOf, updateBaseline, zScore } from './baseline.ts';

const after = (values: readonly number[]): Baseline => values.reduce(updateBaseline, newBaseline());

test('Welford gives the mean and the population spread of all values', () => {
  const baseline = after([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(baseline.mean).toBeCloseTo(5, 12);
  expect(spreadOf(baseline)).toBeCloseTo(2, 12);
});

test('it agrees with the textbook formulas for any values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 }),
      (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const baseline = after(values);
        expect(baseline.count).toBe(values.length);
        expect(baseline.mean).toBeCloseTo(mean, 10);
        expect(baseline.m2).toBeCloseTo(squares, 10);
      },
    ),
  );
});

test('z is 0 until there are five values', () => {
  expect(zScore(after([1, 1, 1, 1]), 9)).toBe(0);
  expect(zScore(after([1, 1, 1, 1, 1]), 9)).toBe(5);
});

test('z is clamped to 5 on both sides', () => {
  const baseline = after([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(zScore(baseline, 9)).toBeCloseTo(2, 12);
  expect(zScore(baseline, 1000)).toBe(5);
  expect(zScore(baseline, -1000)).toBe(-5);
});

test('equal values do not make every change an extreme one', () => {
  expect(zScore(after([10, 10, 10, 10, 10]), 11)).toBeCloseTo(1 / 1.5, 12);
});
