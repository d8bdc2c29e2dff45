import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { courtesyRatio } from './courtesy.ts';
import { hedgeRatio } from './hedges.ts';
import { interjectionRatio } from './interjections.ts';

test('hedges are counted by the word', () => {
  expect(hedgeRatio(wordsOf('Perhaps it could work'))).toBe(0.5);
  expect(hedgeRatio(wordsOf('Do it now'))).toBe(0);
  expect(hedgeRatio([])).toBeNull();
});

test('greetings, thanks and requests are courtesies', () => {
  expect(courtesyRatio(wordsOf('Hello, please help, thanks'))).toBe(0.75);
  expect(courtesyRatio([])).toBeNull();
});

test.each([
  ['lol nice', 0.5],
  ['see you :)', 0.5],
  ['love it so <3', 0.25],
  ['at 8:30 today', 0],
  ['f(x):)', 0],
])('%j has an interjection ratio of %f', (text, expected) => {
  expect(interjectionRatio(text, wordsOf(text))).toBe(expected);
});
