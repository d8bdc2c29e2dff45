import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENGLISH } from './english/vocabulary.ts';
import { TOPICS, topicOfWord } from './vocabulary.ts';

const entries = ENGLISH.trim()
  .split('\n')
  .map((line) => line.split(': '))
  .map(([topic = '', words = '']) => ({ topic, words: words.split(' ') }));

const named = (word: string): string | undefined => TOPICS[topicOfWord(word) ?? -1];

test('the list is closed, and an index never changes its meaning', () => {
  expect(TOPICS).toHaveLength(151);
  expect(Object.isFrozen(TOPICS)).toBe(true);
  expect(TOPICS.slice(0, 3)).toEqual(['sleep', 'cooking', 'baking']);
  const digest = createHash('sha256').update(TOPICS.slice(0, 151).join('\n')).digest('hex');
  expect(digest).toBe('c896c28d4d809f1db59622299c52e0dcf90febb92367d85005a5e6e8a9715a0f');
});

test('at most 300 topics, each a short name of its own', () => {
  expect(TOPICS.length).toBeLessThanOrEqual(300);
  expect(new Set(TOPICS).size).toBe(TOPICS.length);
  expect(TOPICS.filter((topic) => !/^[a-z]+( [a-z]+){0,3}$/.test(topic))).toEqual([]);
});

test('at least twelve words lead to each topic, so an index does not give a word away', () => {
  expect(entries.filter(({ words }) => words.length < 12)).toEqual([]);
  const words = entries.flatMap((entry) => entry.words);
  expect(words.length).toBeGreaterThan(2500);
  expect(words.length).toBeLessThan(4000);
});

test('every word stands once, in plain lower case, and leads to its own topic', () => {
  const words = entries.flatMap((entry) => entry.words);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => !/^[a-z]+(['-][a-z]+)*$/.test(word))).toEqual([]);
  for (const { topic, words: own } of entries)
    expect(own.filter((word) => named(word) !== topic)).toEqual([]);
});

test.each([
  ['dreams', 'sleep'],
  ['baking', 'baking'],
  ['loaves', undefined],
  ['swimmers', 'swimming'],
  ['running', 'running'],
  ['recipes', 'cooking'],
  ["teacher's", 'school'],
  ['stories', 'stories'],
  ['cooler', undefined],
  ['bigger', 'shapes and size'],
  ['caring', undefined],
  ['corner', 'shapes and size'],
  ['the', undefined],
  ['', undefined],
])('%s leads to %s', (word, topic) => {
  expect(named(word)).toBe(topic);
});

test.each([
  'doctor hospital cancer diabetes pregnant pregnancy depression anxiety therapy medicine addiction',
  'god church mosque synagogue temple pray prayer bible quran religion christian muslim jewish hindu',
  'gay lesbian transgender sex sexual naked dating boyfriend girlfriend husband wife divorce affair',
  'vote election socialist conservative liberal union strike protest immigrant refugee race ethnic',
  'debt bankrupt loan mortgage police prison crime murder weapon gun suicide abuse drug alcohol beer',
])('words that could disclose something lead nowhere: %s', (words) => {
  expect(words.split(' ').filter((word) => named(word) !== undefined)).toEqual([]);
});

test('a word of any length is answered without trying its stems', () => {
  expect(topicOfWord(`${'run'.repeat(100_000)}s`)).toBeUndefined();
});
