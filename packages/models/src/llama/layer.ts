import { type AttentionWatch, createAttention, type RowPlace } from './attention.ts';
import type { Buffers } from './buffers.ts';
import type { HeadCache } from './cache.ts';
import type { LlamaConfig } from './config.ts';
import type { Kernel } from './kernel/kernel.ts';
import { createNorm } from './norm.ts';
import type { Rope } from './rope.ts';
import { gateRows } from './swiglu.ts';
import type { LayerWeights } from './weights.ts';

/** Runs one layer over the rows of the stream, the first of which stands at `place`. */
export type Layer = (cache: readonly HeadCache[], place: RowPlace, rows: number) => void;

/** One decoder layer: attention, then the gated feed-forward, each added to the stream. */
export function createLayer(
  kernel: Kernel,
  config: LlamaConfig,
  weights: LayerWeights,
  buffers: Buffers,
  rope: Rope,
  watch: AttentionWatch,
): Layer {
  const { memory, multiply } = kernel;
  const { hidden, heads, keyValueHeads, headSize, intermediate, normEpsilon: epsilon } = config;
  const { stream, normed, queryKeyValue, mixed, gateUp, update } = buffers;
  const projected = (heads + 2 * keyValueHeads) * headSize;
  const norm = { out: normed, x: stream, size: hidden, epsilon };
  const normalizeInput = createNorm(memory, { ...norm, weight: weights.inputNorm });
  const normalizeOutput = createNorm(memory, { ...norm, weight: weights.outputNorm });
  const attend = createAttention(kernel, config, buffers, rope, watch);

  function addUpdate(rows: number): void {
    for (let row = 0; row < rows; row++) {
      const to = stream.offset + row * stream.stride;
      const from = update.offset + row * update.stride;
      for (let i = 0; i < hidden; i++) memory[to + i] += memory[from + i];
    }
  }

  return (cache, place, rows) => {
    normalizeInput(rows);
    multiply(queryKeyValue, normed, weights.queryKeyValue, rows, hidden, projected);
    attend(cache, place, rows);
    multiply(update, mixed, weights.output, rows, heads * headSize, hidden);
    addUpdate(rows);
    normalizeOutput(rows);
    multiply(gateUp, normed, weights.gateUp, rows, hidden, 2 * intermediate);
    gateRows(memory, gateUp, rows, intermediate);
    multiply(update, gateUp, weights.down, rows, intermediate, hidden);
    addUpdate(rows);
  };
}
