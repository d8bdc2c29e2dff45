import { init, numpy as np } from '@jax-js/jax';
import { createLlama, parseLlamaConfig, readSafetensors, writeSafetensors } from '@lethe/models';
import { beforeAll, expect, it } from 'vitest';
import { createNormal, createRandom } from '../../corpus/random.ts';
import { configFile } from '../../export/config-file.ts';
import { initialWeights, parameterCount, tensorShapes, type Weights } from '../shape.ts';
import { TINY } from '../tiny.fixture.ts';
import { toDevice } from './device.ts';
import { forward, tables } from './forward.ts';

const { shape } = TINY;
const LENGTH = 24;

beforeAll(async () => {
  await init();
});

/** Weights far from zero and norms far from one, so that a wrong sum shows. */
function loudWeights(): Weights {
  const random = createRandom(9);
  const normal = createNormal(random);
  const weights = initialWeights(shape, () => normal() * 10);
  for (const [name, values] of Object.entries(weights)) {
    if (name.includes('norm')) weights[name] = values.map(() => 0.5 + random.next());
  }
  return weights;
}

async function trainedLogits(
  weights: Weights,
  tokens: Int32Array<ArrayBuffer>,
  length: number,
): Promise<Float32Array> {
  const logits = forward(shape, toDevice(shape, weights), np.array(tokens), tables(shape, length));
  return (await logits.data()) as Float32Array;
}

it('computes the logits that the runtime computes', async () => {
  const weights = loudWeights();
  const random = createRandom(3);
  const tokens = Int32Array.from({ length: 2 * LENGTH }, () => random.below(shape.vocabSize));
  const logits = await trainedLogits(weights, tokens, LENGTH);

  const tensors = tensorShapes(shape).map(([name, dims]) => ({
    name,
    dtype: 'F32' as const,
    shape: dims,
    values: weights[name]!,
  }));
  const llama = createLlama({
    config: parseLlamaConfig(configFile(shape)),
    weights: readSafetensors(writeSafetensors({ tensors })),
  });
  let largest = 0;
  let spread = 0;
  for (let row = 0; row < 2; row++) {
    const rowTokens = tokens.subarray(row * LENGTH, (row + 1) * LENGTH);
    for (let at = 0; at < LENGTH; at++) {
      const expected = llama.forward(llama.caches[0]!, rowTokens, at, at + 1);
      for (let token = 0; token < shape.vocabSize; token++) {
        const actual = logits[(row * LENGTH + at) * shape.vocabSize + token]!;
        largest = Math.max(largest, Math.abs(actual - expected[token]!));
        spread = Math.max(spread, Math.abs(actual));
      }
    }
  }
  expect(spread).toBeGreaterThan(1);
  expect(largest).toBeLessThan(1e-4);
}, 30_000);

it('lets no token see a later one', async () => {
  const weights = loudWeights();
  const tokens = Int32Array.from({ length: LENGTH }, (_, i) => 20 + i);
  const changed = tokens.slice();
  changed[LENGTH - 1] = 200;
  const before = await trainedLogits(weights, tokens, LENGTH);
  const after = await trainedLogits(weights, changed, LENGTH);
  const seen = (LENGTH - 1) * shape.vocabSize;
  expect(after.subarray(0, seen)).toEqual(before.subarray(0, seen));
  expect(after.subarray(seen)).not.toEqual(before.subarray(seen));
}, 30_000);

it('counts every parameter once', () => {
  const total = tensorShapes(shape).reduce(
    (sum, [, dims]) => sum + dims.reduce((a, b) => a * b),
    0,
  );
  expect(parameterCount(shape)).toBe(total);
  expect(total).toBe(640 * 32 + 2 * (2 * 32 + 4 * 32 * 32 + 3 * 32 * 64) + 32);
});
