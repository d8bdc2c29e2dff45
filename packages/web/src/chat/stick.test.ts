import { expect, test } from 'vitest';
import { isAtEnd } from './stick.ts';

const box = (scrollTop: number) => ({ scrollTop, scrollHeight: 1000, clientHeight: 400 });

test('near the end counts as being there, further up does not', () => {
  expect(isAtEnd(box(600))).toBe(true);
  expect(isAtEnd(box(552))).toBe(true);
  expect(isAtEnd(box(551))).toBe(false);
  expect(isAtEnd(box(0))).toBe(false);
});
