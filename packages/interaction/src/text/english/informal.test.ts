import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { formality } from './informal.ts';

test.each([
  ['yo gonna brb lol', 0],
  ["I don't know", 2 / 3],
  ["it's Anna's book", 2 / 3],
  ['I dont know', 2 / 3],
  ['ha', 1],
  ['hahaha hehe looool', 0],
  ['Would you explain this, please?', 1],
])('%j has a formality of %f', (text, expected) => {
  expect(formality(wordsOf(text))).toBeCloseTo(expected, 12);
});

test('a word that is slang and contraction counts once', () => {
  expect(formality(["ain't", "y'all"])).toBe(0);
});
