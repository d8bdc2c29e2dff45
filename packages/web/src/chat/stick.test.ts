import { expect, test } from 'vitest';
import { followsAfterScroll, isAtEnd } from './stick.ts';

const box = (scrollTop: number) => ({ scrollTop, scrollHeight: 1000, clientHeight: 400 });

test('near the end counts as being there, further up does not', () => {
  expect(isAtEnd(box(600))).toBe(true);
  expect(isAtEnd(box(552))).toBe(true);
  expect(isAtEnd(box(551))).toBe(false);
});

test('a reader who scrolls up is left alone until they come back to the end', () => {
  expect(followsAfterScroll(true, { from: 600, to: box(300) })).toBe(false);
  expect(followsAfterScroll(false, { from: 300, to: box(500) })).toBe(false);
  expect(followsAfterScroll(false, { from: 500, to: box(590) })).toBe(true);
});

test('an answer that outgrows the scrolling does not count as leaving', () => {
  expect(followsAfterScroll(true, { from: 300, to: box(450) })).toBe(true);
});
