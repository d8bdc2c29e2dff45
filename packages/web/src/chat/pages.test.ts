import { expect, test } from 'vitest';
import { pagesOf, TURNS_PER_PAGE } from './pages.ts';

test('a transcript is cut into pages without losing a turn', () => {
  const turns = Array.from({ length: 1000 }, (_, index) => index);
  const pages = pagesOf(turns);
  expect(pages).toHaveLength(Math.ceil(1000 / TURNS_PER_PAGE));
  expect(pages.flatMap(({ items }) => items)).toEqual(turns);
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index));
});

test('an empty transcript has no page', () => {
  expect(pagesOf([])).toEqual([]);
});
