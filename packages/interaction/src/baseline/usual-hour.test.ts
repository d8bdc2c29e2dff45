import { expect, test } from 'vitest';
import { newUsualHour, timeDeviation, type UsualHour, updateUsualHour } from './usual-hour.ts';

const after = (...hours: number[]): UsualHour => hours.reduce(updateUsualHour, newUsualHour());

test('it is unknown until five turns', () => {
  expect(timeDeviation(after(9, 9, 9, 9), 21)).toBeNull();
});

test('the distance goes round the clock: 23 h and 1 h are both one hour from midnight', () => {
  const night = after(23, 1, 23, 1, 23, 1);
  expect(timeDeviation(night, 0)).toBeCloseTo(0, 12);
  expect(timeDeviation(night, 23)).toBeCloseTo(1 / 12, 12);
  expect(timeDeviation(night, 1)).toBeCloseTo(1 / 12, 12);
  expect(timeDeviation(night, 12)).toBeCloseTo(1, 12);
});

test('it is not the same at every hour', () => {
  const morning = after(9, 9, 9, 9, 9);
  expect(timeDeviation(morning, 15)).toBeCloseTo(0.5, 12);
  expect(timeDeviation(morning, 9)).toBeCloseTo(0, 12);
});

test('hours spread over the whole day are no usual hour', () => {
  expect(timeDeviation(after(0, 6, 12, 18, 0, 6, 12, 18), 3)).toBeNull();
});

test('a new habit is learned', () => {
  const moved = after(...Array(1000).fill(9), ...Array(1000).fill(21));
  expect(timeDeviation(moved, 21)).toBeCloseTo(0, 2);
});
