import { expect, it } from 'vitest';
import { FIRST_TURNS, linesIn } from './labels-by-line.ts';

it('names lines one by one and from one to another', () => {
  expect([...linesIn(' 3 7-9\n 12 ')]).toEqual([3, 7, 8, 9, 12]);
});

it('no line has two labels', () => {
  const all = Object.values(FIRST_TURNS).flatMap((lines) => [...lines]);
  expect(new Set(all).size).toBe(all.length);
});
