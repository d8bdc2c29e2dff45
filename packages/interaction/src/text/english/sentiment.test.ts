import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { sentimentValence } from './sentiment.ts';
import { VALENCES } from './valence-lexicon.ts';

const valence = (text: string): number => sentimentValence(wordsOf(text)) ?? Number.NaN;

test('"not good" is negative', () => {
  expect(valence('not good')).toBeCloseTo(-0.7 / Math.sqrt(2), 12);
});

test('"That was really great, thanks!" is positive', () => {
  expect(valence('That was really great, thanks!')).toBeCloseTo((0.7 + 0.45) / Math.sqrt(5), 12);
});

test('a negation flips what follows within three words and no further', () => {
  expect(valence('not at all good')).toBeLessThan(0);
  expect(valence('not at all that good')).toBeGreaterThan(0);
  expect(valence("it isn't bad")).toBeGreaterThan(0);
});

test('words outside the lexicon say nothing', () => {
  expect(valence('the table has four legs')).toBe(0);
});

test('the valence stays in [-1, 1] however often a word is said', () => {
  expect(valence('terrible '.repeat(900))).toBe(-1);
  expect(valence('wonderful '.repeat(900))).toBe(1);
});

test('the lexicon is of a size that can be read, with valences in [-1, 1]', () => {
  expect(VALENCES.size).toBeGreaterThan(300);
  expect(VALENCES.size).toBeLessThan(700);
  for (const value of VALENCES.values()) expect(Math.abs(value)).toBeLessThanOrEqual(1);
});
