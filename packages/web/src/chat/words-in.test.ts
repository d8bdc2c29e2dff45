import { expect, test } from 'vitest';
import { wordsIn } from './words-in.ts';

test.each([
  ['', 0],
  ['  \n', 0],
  ['One, two and three.', 4],
  ["don't", 1],
  ['- a list\n- of 2', 4],
  ['ein schöner Tag', 3],
  ['... --', 0],
])('%j has %i words', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});
