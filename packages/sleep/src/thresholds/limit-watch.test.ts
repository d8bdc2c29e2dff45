import { expect, test } from 'vitest';
import { createLimitWatch } from './limit-watch.ts';

const seen = (limits: { min?: number; max?: number }, values: readonly number[]) => {
  const watch = createLimitWatch(limits);
  return values.map((value) => watch.see(value));
};

test('the limits themselves are allowed; what is beyond is told by how much', () =>
  expect(seen({ min: -1, max: 5 }, [5, 7, 0, -1, -4])).toEqual([0, 2, 0, 0, -3]));

test('once while it stays beyond, again on the other side or after a return', () =>
  expect(seen({ min: -1, max: 5 }, [6, 7, 8, -3, -4, 0, 9])).toEqual([1, 0, 0, -2, 0, 0, 4]));

test('no limits, no findings', () =>
  expect(seen({}, [Number.MAX_VALUE, -Number.MAX_VALUE])).toEqual([0, 0]));

test('a distance that no number holds is told as the largest', () =>
  expect(seen({ max: -Number.MAX_VALUE }, [Number.MAX_VALUE])).toEqual([Number.MAX_VALUE]));

test('goes on after a restore', () => {
  const watch = createLimitWatch({ max: 5 });
  watch.see(6);
  const other = createLimitWatch({ max: 5 });
  other.restore(watch.state());
  expect(other.see(7)).toBe(0);
});
