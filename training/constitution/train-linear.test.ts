import { expect, it } from 'vitest';
import type { Row } from './rows.ts';
import { trainLinear } from './train-linear.ts';

const row = (slots: number[], labels: number[]): Row => ({
  source: 'test',
  isReworded: false,
  slots: Uint32Array.from(slots),
  words: {
    words: [],
    starts: new Uint32Array(),
    ends: new Uint32Array(),
    sentences: new Uint32Array(),
  },
  mentions: [],
  labels: Int8Array.from(labels),
});
const rows = Array.from({ length: 200 }, (_, at) =>
  at % 2 === 0 ? row([0, 2], [1, -1]) : row([1, 2], [0, -1]),
);
const options = { width: 2, slots: 4, epochs: 3, rate: 0.2, seed: 1 };

it('learns which feature tells, and nothing of a signal that is not known', () => {
  const { weights, biases } = trainLinear(rows, options);
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[2]).toBeLessThan(-1);
  expect([weights[1], weights[3], weights[5], biases[1]]).toEqual([0, 0, 0, 0]);
});

it('the same seed gives the same weights', () => {
  expect(trainLinear(rows, options)).toEqual(trainLinear(rows, options));
});

it('tells the loss of every text, which falls', () => {
  const losses: number[] = [];
  trainLinear(rows, { ...options, onLoss: (loss) => losses.push(loss) });
  expect(losses).toHaveLength(rows.length * options.epochs);
  expect(losses[0]).toBeCloseTo(Math.log(2), 6);
  expect(losses.at(-1)).toBeLessThan(0.3);
});
