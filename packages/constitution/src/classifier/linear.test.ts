import { expect, it } from 'vitest';
import { wordsOf } from '../rules/words.ts';
import { featuresOf } from './features.ts';
import { SLOTS } from './hashing.ts';
import { createScorer, evening, evidence, type LinearModel, probabilityOf } from './linear.ts';
import { wordFeatures } from './word-features.ts';

const weights = new Int8Array(SLOTS * 2);
weights.set([40, -60], 2 * (wordFeatures('bad').slots[0] as number));
weights.set([-30, 0], 2 * (wordFeatures('fine').slots[0] as number));

const model: LinearModel = {
  signals: ['hate', 'refusal'],
  weights,
  scales: Float32Array.of(0.5, 0.25),
  biases: Float32Array.of(-1, 2),
  calibration: Float32Array.of(1, 0, 2, -1),
};
const score = createScorer(model);
const scored = (text: string) => score(wordsOf(text), []);
const countOf = (text: string) => featuresOf(wordsOf(text), []).flat().length;

it('a text scores as a whole or by its most telling passage, which counts a little less', () => {
  const { logits, telling } = scored('all is fine. it was very bad');
  const whole = (40 - 30) * evening(countOf('all is fine. it was very bad'));
  const passage = 40 * evening(countOf('it was very bad')) * 0.9;
  expect(passage).toBeGreaterThan(whole);
  expect(logits[0]).toBeCloseTo(passage * 0.5 - 1, 9);
  // Nothing speaks for the second signal in the first passage, which is then the most telling.
  expect(logits[1]).toBeCloseTo(2, 9);
  expect(telling.map(({ from }) => from)).toEqual([3, 0]);
});

it('one word counts a quarter of what it would among four', () => {
  expect([1, 2, 4, 40].map(evidence)).toEqual([0.25, 0.5, 1, 1]);
  const [bad] = scored('bad').logits;
  expect(bad).toBeCloseTo(40 * evening(countOf('bad')) * 0.25 * 0.5 - 1, 9);
});

it('saying a thing often adds up no further', () => {
  const often = (times: number) => scored('this is bad. '.repeat(times)).logits[0] as number;
  expect(often(500)).toBeCloseTo(often(100), 1);
  expect(evening(4000) * 4000).toBeCloseTo(evening(1000) * 1000, 9);
});

it('a logit becomes a probability of four decimals', () => {
  expect(probabilityOf(model, 0, 0)).toBe(0.5);
  expect(probabilityOf(model, 1, 1)).toBe(0.7311);
  expect(probabilityOf(model, 1, -1000)).toBe(0);
});
