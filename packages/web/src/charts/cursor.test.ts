import { expect, test } from 'vitest';
import { cursorAfter } from './cursor.ts';

test.each([
  ['ArrowRight', null, 4],
  ['ArrowLeft', null, 4],
  ['ArrowRight', 2, 3],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', null, 4],
  ['a', 2, null],
  ['Tab', 2, null],
])('%s at %s of five points goes to %s', (key, at, next) => {
  expect(cursorAfter(key, at, 5)).toBe(next);
});

test('a chart without points has no cursor', () => {
  expect(cursorAfter('End', null, 0)).toBeNull();
});
