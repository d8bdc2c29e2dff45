import { expect, test } from 'vitest';
import { SETTLE_MS, surface } from './surface.ts';
import { RIPPLES } from './water.ts';

const options = { width: 400, head: 300, glide: 0, now: 10_000, step: 2, still: false };
const ripple = { distance: 20, height: 10, backwards: false, at: 0 };

test('without keys the water is still', () => {
  expect(surface([], options).every((height) => height === 0)).toBe(true);
});

test('a key rises where it fell, a correction sinks', () => {
  const at = options.head / options.step;
  expect(surface([ripple], options)[at]).toBeGreaterThan(5);
  expect(surface([{ ...ripple, backwards: true }], options)[at]).toBeLessThan(-5);
});

test('keys lie apart by their distance', () => {
  const heights = surface([ripple, { ...ripple, distance: 80 }], options);
  expect(heights[(300 - 80) / 2]).toBeGreaterThan(5);
  expect(heights[(300 - 40) / 2]).toBe(0);
});

test('while it settles a correction runs up the stream, and lies still with reduced motion', () => {
  const falling = { ...ripple, backwards: true, at: options.now - SETTLE_MS / 2 };
  const upstream = (still: boolean) =>
    surface([falling], { ...options, still })
      .slice(0, 130)
      .some((height) => height !== 0);
  expect(upstream(false)).toBe(true);
  expect(upstream(true)).toBe(false);
});

test('the line has one point a step and every point is a number, however many keys', () => {
  const keys = Array.from({ length: RIPPLES }, (_, index) => ({
    ...ripple,
    distance: 8,
    at: options.now - index,
    backwards: index % 3 === 0,
  }));
  const heights = surface(keys, options);
  expect(heights).toHaveLength(201);
  expect(heights.every(Number.isFinite)).toBe(true);
});
