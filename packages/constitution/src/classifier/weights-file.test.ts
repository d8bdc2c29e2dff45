import { writeSafetensors } from '@lethe/models';
import { expect, it } from 'vitest';
import { SLOTS } from './hashing.ts';
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
