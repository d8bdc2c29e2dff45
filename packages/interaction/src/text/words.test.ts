import { expect, test } from 'vitest';
import { codePoints, meanWordLength, typeTokenRatio, wordsOf } from './words.ts';

test('a word keeps its apostrophes and hyphens, in lower case', () => {
  expect(wordsOf("Don’t be well-known, it's 3 o'clock.")).toEqual([
    "don't",
    'be',
    'well-known',
    "it's",
    '3',
    "o'clock",
  ]);
});

test('marks alone are no words', () => {
  expect(wordsOf(" -- '' ?! … 👍 ")).toEqual([]);
});

test('letters of every script make words, with their combining marks', () => {
  expect(wordsOf('Привет мир, cafe\u0301 हिन्दी')).toEqual(['привет', 'мир', 'cafe\u0301', 'हिन्दी']);
});

test('two characters count as a word where a script has no spaces', () => {
  expect(wordsOf('你好世界吗')).toEqual(['你好', '世界', '吗']);
});

test('"The cat sat on the mat." has a type-token ratio of 0.8333', () => {
  expect(typeTokenRatio(wordsOf('The cat sat on the mat.'))).toBeCloseTo(5 / 6, 12);
});

test('without words there is no ratio and no length', () => {
  expect(typeTokenRatio([])).toBeNull();
  expect(meanWordLength([])).toBeNull();
});

test('lengths count code points, so that a surrogate pair is one', () => {
  expect(meanWordLength(['abc', '𝒜b'])).toBe(2.5);
  expect(codePoints('a👍b')).toBe(3);
  expect(codePoints('\ud83d')).toBe(1);
});
