import type { AttentionWatch } from './attention.ts';
import type { Buffers } from './buffers.ts';
import type { KeyValueCache } from './cache.ts';
import type { LlamaConfig } from './config.ts';
import { type Kernel, roundUpToStep } from './kernel/kernel.ts';
import { createLayer } from './layer.ts';
import { shifted } from './layout.ts';
import { createNorm } from './norm.ts';
import { createRope } from './rope.ts';
import type { Weights } from './weights.ts';

export interface Passes {
  /**
   * Takes at most `blockRows` tokens through all layers; their states stay in the stream. Their keys and
   * values lie from `slot` on.
   */
  runBlock(
    cache: KeyValueCache,
    tokens: ArrayLike<number>,
    range: { from: number; to: number; slot: number },
  ): void;
  /** Logits of one row of the last block. */
  computeLogits(row: number): Float32Array;
  /** Adds the final states of the last block's first rows to `sum`, [hidden]. */
  addStates(rows: number, sum: Float64Array): void;
}

/** The steps of a forward pass, with everything they need looked up once. */
export function createPasses(options: {
  kernel: Kernel;
  config: LlamaConfig;
  weights: Weights;
  buffers: Buffers;
  blockRows: number;
  watch: AttentionWatch;
}): Passes {
  const { kernel, config, weights, buffers, blockRows, watch } = options;
  const { memory } = kernel;
  const { hidden, vocabulary, context, headSize, ropeTheta: theta, normEpsilon: epsilon } = config;
  const { stream, normed, logits } = buffers;
  const rope = createRope({ headSize, context, theta });
  const layers = weights.layers.map((layer) =>
    createLayer(kernel, config, layer, buffers, rope, watch),
  );
  const normalize = createNorm(memory, {
    out: normed,
    x: stream,
    weight: weights.norm,
    size: hidden,
    epsilon,
  });
  const normedRows = Array.from({ length: blockRows }, (_, row) => shifted(normed, row));
  const columns = roundUpToStep(vocabulary);
  const result = memory.subarray(logits.offset, logits.offset + vocabulary);

  function embed(token: number, row: number): void {
    const from = weights.embedding.offset + token * weights.embedding.stride;
    memory.copyWithin(stream.offset + row * stream.stride, from, from + hidden);
  }

  return {
    runBlock(cache, tokens, { from, to, slot }) {
      for (let i = from; i < to; i++) embed(tokens[i], i - from);
      const place = { position: from, slot };
      for (let i = 0; i < layers.length; i++) {
        watch.layer = i;
        layers[i](cache.layers[i], place, to - from);
      }
    },
    computeLogits(row) {
      normalize(1, row);
      kernel.multiply(logits, normedRows[row], weights.head, 1, hidden, columns);
      return result;
    },
    addStates(rows, sum) {
      normalize(rows);
      for (let row = 0; row < rows; row++) {
        const at = normed.offset + row * normed.stride;
        for (let i = 0; i < hidden; i++) sum[i] += memory[at + i];
      }
    },
  };
}
