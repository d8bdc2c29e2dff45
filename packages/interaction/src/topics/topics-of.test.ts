import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTopics, newTopicFrequencies, type TopicFrequencies } from './topic-frequencies.ts';
import { TOPICS_PER_TURN, topicsOf } from './topics-of.ts';
import { TOPICS } from './vocabulary.ts';

const none = newTopicFrequencies();

const indexOf = (topic: string): number => TOPICS.indexOf(topic);

/** As if the user had had so many turns, with each named topic in so many of them. */
const known = (turns: number, counts: Record<string, number>): TopicFrequencies => ({
  turns,
  counts: TOPICS.map((topic) => counts[topic] ?? 0),
});

const names = (text: string, frequencies = none): string[] =>
  topicsOf(text, frequencies).map((topic) => TOPICS[topic] as string);

test.each([
  ['', []],
  ['and then it was', []],
  ['Hello, how are you?', ['conversation']],
  ['I slept badly and woke tired.', ['sleep']],
  ['Can you help me plan a trip by train to the coast?', ['travel', 'trains', 'sea']],
  ['explain recursion in python', ['programming', 'questions and help']],
  ['The CAT sat near the dog. The cat purred.', ['cats', 'dogs']],
  ['Ich habe gut geschlafen', []],
])('%s is about %s', (text, topics) => {
  expect(names(text)).toEqual(topics);
});

test('at most three topics, the most frequent first, ties by index', () => {
  expect(names('sea sea bread train garden bread guitar sea')).toEqual(['sea', 'baking', 'trains']);
  expect(names('guitar garden train bread')).toEqual(['baking', 'trains', 'gardening']);
});

test('weights are occurrences times the smoothed inverse frequency of the own turns', () => {
  // work: 3 x (ln(10/10) + 1) = 3; sea: 1 x (ln(10/1) + 1) = 3.30; one more work: 4.
  const frequencies = known(9, { work: 9 });
  expect(names('work work work sea', frequencies)).toEqual(['sea', 'work']);
  expect(names('work work work work sea', frequencies)).toEqual(['work', 'sea']);
  expect(names('work work work sea', none)).toEqual(['work', 'sea']);
});

test('a topic that is usual for this user gives way to an unusual one', () => {
  let frequencies = none;
  for (let turn = 0; turn < 20; turn += 1)
    frequencies = countTopics(frequencies, topicsOf('python code', frequencies));
  expect(frequencies).toEqual(known(20, { programming: 20 }));
  expect(names('python code piano', frequencies)).toEqual(['instruments', 'programming']);
});

test('counting takes each topic once a turn and leaves what it was given as it is', () => {
  const counted = countTopics(none, [4, 4, 1]);
  expect(counted.turns).toBe(1);
  expect(counted.counts.flatMap((count, topic) => (count > 0 ? [[topic, count]] : []))).toEqual([
    [1, 1],
    [4, 1],
  ]);
  expect(none).toEqual(known(0, {}));
  expect(countTopics(counted, []).turns).toBe(2);
});

test('words beyond the bound of a message are not looked at', () => {
  const padding = 'xy '.repeat(8192);
  expect(topicsOf(`${padding}piano`, none)).toEqual([]);
  expect(topicsOf(`${padding.slice(3)}piano`, none)).toEqual([indexOf('instruments')]);
});

test('any text gives at most three different indices of the list, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const topics = topicsOf(text, none);
      expect(topics.length).toBeLessThanOrEqual(TOPICS_PER_TURN);
      expect(new Set(topics).size).toBe(topics.length);
      expect(topics.every((topic) => TOPICS[topic] !== undefined)).toBe(true);
      expect(topicsOf(text, none)).toEqual(topics);
    }),
  );
});

test('the order of the words does not matter', () => {
  const word = fc.constantFrom('sea', 'bread', 'guitar', 'train', 'garden', 'hello', 'the');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const sorted = words.toSorted();
      expect(topicsOf(words.join(' '), none)).toEqual(topicsOf(sorted.join(' '), none));
    }),
  );
});
