import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { readingGrade } from './reading-grade.ts';
import { countSyllables } from './syllables.ts';

test.each([
  ['a', 1],
  ['hmm', 1],
  ['cat', 1],
  ['table', 2],
  ['made', 1],
  ['jumped', 1],
  ['wanted', 2],
  ['houses', 2],
  ['makes', 1],
  ['beautiful', 3],
  ['fermentation', 4],
])('%s has %i syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('the grade is that of Flesch and Kincaid', () => {
  const words = wordsOf('The fermentation was beautiful.');
  expect(readingGrade(words, 1)).toBeCloseTo(0.39 * 4 + 11.8 * (9 / 4) - 15.59, 12);
});

test('the grade of very plain text is 0 and never below', () => {
  expect(readingGrade(wordsOf('The cat sat on the mat.'), 1)).toBe(0);
});

test('without words there is no grade', () => {
  expect(readingGrade([], 0)).toBeNull();
});
