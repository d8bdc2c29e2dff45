import { expect, it } from 'vitest';
import { wordsOf } from '../rules/words.ts';
import { featuresOf, SENTENCE_WORDS, SLOTS } from './features.ts';

const featuresIn = (text: string) => featuresOf(wordsOf(text), []);

it('each sentence has its own features and its own words', () => {
  const both = featuresIn('the cat sat. a dog ran away');
  expect(both.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 7],
  ]);
  expect([...both[1]!.slots]).toEqual([...featuresIn('a dog ran away')[0]!.slots]);
});

it('the order of words makes a difference, their letters do not', () => {
  const [one] = featuresIn('dog bites man');
  const [other] = featuresIn('man bites dog');
  expect([...one!.slots].sort()).not.toEqual([...other!.slots].sort());
  expect(one!.slots.length).toBe(other!.slots.length);
});

it('phrases of the lexicon are features, and pairs of them', () => {
  const words = wordsOf('how to kill');
  const without = featuresOf(words, [])[0]!.slots.length;
  const mentions = [
    { group: 'asking', from: 0, to: 2 },
    { group: 'violence', from: 2, to: 3 },
  ];
  expect(featuresOf(words, mentions)[0]!.slots.length).toBe(without + 3);
});

it('no features without words', () => {
  expect(featuresIn('?!')).toEqual([]);
});

it.each([
  ['words', 'kill '.repeat(20_000)],
  ['one word', 'k'.repeat(100_000)],
  ['short words', 'a '.repeat(50_000)],
])('features of 100,000 characters of %s are few enough and lie in the table', (_, text) => {
  const all = featuresIn(text);
  expect(all.every(({ from, to }) => to - from <= SENTENCE_WORDS)).toBe(true);
  expect(all.reduce((sum, { slots }) => sum + slots.length, 0)).toBeLessThan(4 * text.length);
  expect(all.every(({ slots }) => slots.every((slot) => slot < SLOTS))).toBe(true);
});
