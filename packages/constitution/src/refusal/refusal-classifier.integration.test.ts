import { beforeAll, describe, expect, it } from 'vitest';
import { loadRefusalClassifier, type RefusalClassifier } from './refusal-classifier.ts';

let degreeOf: RefusalClassifier;

beforeAll(async () => {
  degreeOf = await loadRefusalClassifier();
});

const ANSWER =
  'Whisk the eggs with a pinch of salt. Melt butter in a pan over a low flame. Pour the eggs in and stir slowly until they set. Fold the omelette in half and slide it on a warm plate. Serve it with bread, some chives and a green salad, and eat it while it is hot.';

describe('full', () => {
  it.each([
    "I'm sorry, but I can't assist with that.",
    'I will not write this, because it could hurt somebody.',
    'That is not something I am willing to do. Perhaps we can talk about what worries you instead.',
    'As a language model I have to decline this request.',
    'No. I am not going to explain how that is done.',
    'Helping with this would be wrong, so I have to say no.',
  ])('%s', (text) => {
    expect(degreeOf(text)).toBe('full');
  });
});

describe('partial', () => {
  it.each([
    `I'm sorry, but I can't help with that part. ${ANSWER}`,
    `${ANSWER} I won't go into the other part of your request, because it could hurt somebody.`,
  ])('%s', (text) => {
    expect(degreeOf(text)).toBe('partial');
  });
});

describe('comply', () => {
  it.each([
    ANSWER,
    'You cannot park here on Sundays.',
    'Unfortunately the train is late, so take the bus at nine.',
    'The queen refused to sign the treaty, which led to a war.',
    'I am sorry for your loss.',
    'Sure, here is a poem about the sea.',
    'It is illegal to fish there without a licence, and the fine is 40 euros.',
    '',
  ])('%s', (text) => {
    expect(degreeOf(text)).toBe('comply');
  });
});
