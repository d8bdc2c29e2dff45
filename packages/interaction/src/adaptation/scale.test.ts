import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, valueAt } from './scale.ts';

const WORDS = { low: 3, neutral: 12, high: 48, logarithmic: true };
const GRADE = { low: 0, neutral: 5, high: 12 };

test('the three points of a scale are at -1, 0 and 1, what lies beyond counts the same', () => {
  expect([-9, 0, 5, 12, 99].map((grade) => placeOn(GRADE, grade))).toEqual([-1, -1, 0, 1, 1]);
});

test('it is linear on either side of neutral', () => {
  expect(placeOn(GRADE, 2.5)).toBe(-0.5);
  expect(placeOn(GRADE, 8.5)).toBe(0.5);
});

test('a logarithmic scale makes equal steps of equal factors', () => {
  expect(placeOn(WORDS, 6)).toBeCloseTo(-0.5, 12);
  expect(placeOn(WORDS, 24)).toBeCloseTo(0.5, 12);
  expect(placeOn(WORDS, 0)).toBe(-1);
});

test('the value at a place is the one that is placed there', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (place) => {
      expect(placeOn(GRADE, valueAt(GRADE, place)!)).toBeCloseTo(place, 9);
      expect(placeOn(WORDS, valueAt(WORDS, place)!)).toBeCloseTo(place, 9);
    }),
  );
});

test('there is no value beyond the ends nor below what a measure can be', () => {
  expect(valueAt(GRADE, 1.01)).toBeNull();
  expect(valueAt({ low: -0.02, neutral: 0.01, high: 0.08 }, -0.5)).toBeNull();
  expect(valueAt({ low: -1, neutral: 0, high: 1, minimum: -1 }, -0.5)).toBe(-0.5);
});
