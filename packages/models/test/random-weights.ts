import type { LlamaConfig } from '../src/llama/config.ts';
import { Layout } from '../src/llama/layout.ts';
import { planWeights } from '../src/llama/weights.ts';
import { elementCount } from '../src/safetensors/format.ts';
import type { Safetensors, Tensor } from '../src/safetensors/read.ts';

/** Sizes small enough for a slow reference, with shared key heads and a context of two blocks. */
export const TINY: LlamaConfig = {
  vocabulary: 50,
  hidden: 32,
  layers: 2,
  heads: 4,
  keyValueHeads: 2,
  headSize: 8,
  intermediate: 40,
  context: 48,
  normEpsilon: 1e-5,
  ropeTheta: 10_000,
  tied: true,
};

/** A sequence of numbers in [-1, 1) that depends on nothing but the seed. */
function* noise(seed: number): Generator<number> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 31 - 1;
  }
}

/** Random weights for any sizes. */
export function randomWeights(config: LlamaConfig, seed: number): Safetensors {
  const numbers = noise(seed);
  const tensors = planWeights(config, new Layout()).places.map(({ name, shape }): Tensor => {
    const values = Float32Array.from({ length: elementCount(shape) }, () => {
      const value = numbers.next().value;
      return shape.length === 1 ? 1 + value / 4 : value / 2;
    });
    return { name, dtype: 'F32', shape, values };
  });
  return { tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])), metadata: {} };
}
