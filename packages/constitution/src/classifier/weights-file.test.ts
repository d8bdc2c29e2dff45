import { writeSafetensors } from '@lethe/models';
import { expect, it } from 'vitest';
import { SLOTS } from './features.ts';
import { logitsOf, probabilityOf } from './linear.ts';
import { decodeWeights, encodeWeights } from './weights-file.ts';

const weights = new Int8Array(SLOTS * 2);
weights.set([3, -100], 2 * 5);
const model = {
  signals: ['hate', 'refusal'] as const,
  weights,
  scales: Float32Array.of(0.5, 0.25),
  biases: Float32Array.of(-1, 2),
  calibration: Float32Array.of(1, 0, 2, -1),
};

it('comes back as it was written', () => {
  expect(decodeWeights(encodeWeights(model))).toEqual(model);
});

it.each([
  ['a signal that does not exist', 'hate sorrow', [1, 2]],
  ['too few weights', 'hate refusal', [1, 2]],
])('%s is refused', (_, signals, shape) => {
  const tensor = { name: 'weights', dtype: 'I8' as const, shape, values: new Float32Array(2) };
  const file = writeSafetensors({ tensors: [tensor], metadata: { signals } });
  expect(() => decodeWeights(file)).toThrow(
    expect.objectContaining({ code: 'CLASSIFIER_INVALID' }),
  );
});

it('a text scores as a whole or by its most telling sentence', () => {
  const sentence = (from: number, ...slots: number[]) => {
    return { slots: Uint32Array.from(slots), from, to: from + 1 };
  };
  const { logits, telling } = logitsOf(model, [sentence(0, 9, 9, 9), sentence(1, 5)]);
  // Sums 3 and -100: the whole divides by the root of 4; a sentence alone counts nine tenths.
  expect(logits[0]).toBeCloseTo(3 * 0.9 * 0.5 - 1, 12);
  expect(logits[1]).toBeCloseTo(0 * 0.25 + 2, 12);
  expect([...telling]).toEqual([1, 0]);
});

it('a logit becomes a probability of four decimals', () => {
  expect(probabilityOf(model, 0, 0)).toBe(0.5);
  expect(probabilityOf(model, 1, 1)).toBe(0.7311);
  expect(probabilityOf(model, 1, -1000)).toBe(0);
});
