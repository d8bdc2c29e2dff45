import type { Buffers } from './buffers.ts';
import type { HeadCache } from './cache.ts';
import type { LlamaConfig } from './config.ts';
import { type Kernel, roundUpToStep } from './kernel/kernel.ts';
import { shifted } from './layout.ts';
import type { Rope } from './rope.ts';
import { maskedSoftmax } from './softmax.ts';

/** Where the first row of a block stands: its position in the text, and where its keys and values lie. */
export interface RowPlace {
  readonly position: number;
  /** Equal to the position until something before it was left out of the cache. */
  readonly slot: number;
}

/** Sees the attention weights of each row over the cache's slots, while somebody looks. */
export interface AttentionWatch {
  /** `head` counts through all layers. */
  see: ((head: number, weights: Float32Array) => void) | null;
  /** The layer that runs now. */
  layer: number;
}

/**
 * Causal attention of a block of rows over everything the cache holds, in grouped-query form.
 * Source: Vaswani et al. 2017, https://arxiv.org/abs/1706.03762; Ainslie et al. 2023,
 * https://arxiv.org/abs/2305.13245
 */
export function createAttention(
  kernel: Kernel,
  config: LlamaConfig,
  buffers: Buffers,
  rope: Rope,
  watch: AttentionWatch,
): (cache: readonly HeadCache[], place: RowPlace, rows: number) => void {
  const { memory } = kernel;
  const { heads, keyValueHeads, headSize } = config;
  const { queryKeyValue, scores, mixed } = buffers;
  const group = heads / keyValueHeads;
  const scale = 1 / Math.sqrt(headSize);
  const queries = Array.from({ length: heads }, (_, i) => shifted(queryKeyValue, 0, i * headSize));
  const results = Array.from({ length: heads }, (_, i) => shifted(mixed, 0, i * headSize));

  function prepareQueries(row: number, position: number): void {
    const offset = queryKeyValue.offset + row * queryKeyValue.stride;
    for (let head = 0; head < heads; head++) {
      rope.rotate(memory, offset + head * headSize, position);
    }
    for (let i = offset; i < offset + heads * headSize; i++) memory[i] *= scale;
  }

  function store({ keys, values }: HeadCache, head: number, row: number, place: RowPlace): void {
    const source = queryKeyValue.offset + row * queryKeyValue.stride;
    const key = source + (heads + head) * headSize;
    const value = key + keyValueHeads * headSize;
    const slot = place.slot + row;
    const keyAt = keys.offset + slot * keys.stride;
    rope.rotate(memory, key, place.position + row);
    for (let i = 0; i < headSize; i++) {
      memory[keyAt + i] = memory[key + i];
      memory[values.offset + i * values.stride + slot] = memory[value + i];
    }
  }

  return (cache, place, rows) => {
    const { slot, position } = place;
    const length = roundUpToStep(slot + rows);
    for (let row = 0; row < rows; row++) {
      prepareQueries(row, position + row);
      for (let head = 0; head < keyValueHeads; head++) {
        store(cache[head], head, row, place);
      }
    }
    for (let head = 0; head < heads; head++) {
      const { keys, values } = cache[Math.floor(head / group)];
      kernel.multiply(scores, queries[head], keys, rows, headSize, length);
      for (let row = 0; row < rows; row++) {
        const weights = scores.offset + row * scores.stride;
        maskedSoftmax(memory, weights, slot + row + 1, length);
        watch.see?.(watch.layer * heads + head, memory.subarray(weights, weights + slot + row + 1));
      }
      kernel.multiply(results[head], scores, values, rows, length, headSize);
    }
  };
}
