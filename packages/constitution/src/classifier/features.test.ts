import { expect, it } from 'vitest';
import { wordsOf } from '../rules/words.ts';
import { CONTEXT_SLOTS, featuresOf, PASSAGE_WORDS, passagesOf } from './features.ts';
import { SLOTS } from './hashing.ts';

const featuresIn = (text: string) => featuresOf(wordsOf(text), []);

it('each sentence is a passage of its own, with its own features', () => {
  const text = 'the cat sat. a dog ran away';
  expect(passagesOf(wordsOf(text), []).map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 7],
  ]);
  expect(featuresIn(text)[1]).toEqual(featuresIn('a dog ran away')[0]);
});

it('the order of words makes a difference, their letters do not', () => {
  const [one] = featuresIn('dog bites man');
  const [other] = featuresIn('man bites dog');
  expect(one?.toSorted()).not.toEqual(other?.toSorted());
  expect(one).toHaveLength(other?.length as number);
});

it('groups of the lexicon are features, and pairs of them, and each with the way it is asked for', () => {
  const words = wordsOf('how to kill');
  const without = featuresOf(words, [])[0]?.length as number;
  const mentions = (first: string) => [
    { group: first, from: 0, to: 2 },
    { group: 'violence', from: 2, to: 3 },
  ];
  expect(featuresOf(words, mentions('shield'))[0]).toHaveLength(without + 3);
  expect(featuresOf(words, mentions('askHow'))[0]).toHaveLength(without + 4);
});

it('a group means the same whatever word stands for it', () => {
  const shared = (one: string, other: string, group: string) => {
    const of = (word: string) => new Set(featuresOf(wordsOf(word), [{ group, from: 0, to: 1 }])[0]);
    return of(one).intersection(of(other)).size;
  };
  expect(shared('wasp', 'moth', 'pest')).toBe(1);
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
  const cut = wordsOf(text);
  expect(passagesOf(cut, []).every(({ from, to }) => to - from <= PASSAGE_WORDS)).toBe(true);
  expect(all.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(4 * text.length);
  expect(all.every((slots) => slots.every((slot) => slot < SLOTS))).toBe(true);
});

it('a passage of nothing but mentions has no more context than there is room for', () => {
  const cut = wordsOf('a '.repeat(PASSAGE_WORDS));
  const mentions = Array.from({ length: 4 * PASSAGE_WORDS }, (_, at) => ({
    group: at === 0 ? 'askHow' : `group${at % 7}`,
    from: at >> 2,
    to: (at >> 2) + 1,
  }));
  const [slots] = featuresOf(cut, mentions);
  expect((slots?.length as number) - PASSAGE_WORDS).toBeLessThanOrEqual(CONTEXT_SLOTS);
});
