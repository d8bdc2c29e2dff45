import { expect, test } from 'vitest';
import { CONTENT_BUCKETS, contentCosine, contentVector } from './content-vector.ts';

const vectorOf = (text: string): number[] => contentVector(text.split(' '));

test('the vector has a fixed size and holds counts of content words only', () => {
  const vector = vectorOf('the bread and the bread and the oven');
  expect(vector).toHaveLength(CONTENT_BUCKETS);
  expect(vector.reduce((sum, count) => sum + count)).toBe(3);
});

test('the same topic in another order is 1, another topic 0', () => {
  expect(contentCosine(vectorOf('bread oven flour'), vectorOf('flour bread oven'))).toBeCloseTo(
    1,
    12,
  );
  expect(contentCosine(vectorOf('bread oven'), vectorOf('guitar chords'))).toBe(0);
});

test('two vectors that share one of two words have a cosine of one half', () => {
  expect(contentCosine(vectorOf('bread oven'), vectorOf('bread guitar'))).toBeCloseTo(0.5, 12);
});

test('nothing can be compared with a message without content words', () => {
  expect(contentCosine(vectorOf('it is'), vectorOf('bread'))).toBeNull();
  expect(contentCosine([], vectorOf('bread'))).toBeNull();
});
