import { errors } from '../errors.ts';
import type { Safetensors } from '../safetensors/read.ts';
import { planBuffers } from './buffers.ts';
import { type KeyValueCache, packCache, planCache, unpackCache } from './cache.ts';
import type { LlamaConfig } from './config.ts';
import { createKernel } from './kernel/choose.ts';
import type { Kernel } from './kernel/kernel.ts';
import { Layout } from './layout.ts';
import { createPasses } from './passes.ts';
import { fillWeights, planWeights } from './weights.ts';

/** Weights, caches and buffers together; a process address space of WebAssembly has twice as much. */
const MAX_MEMORY_BYTES = 2 ** 31;

export interface LlamaOptions {
  readonly config: LlamaConfig;
  readonly weights: Safetensors;
  /** How many conversations may have keys and values at the same time. */
  readonly caches?: number;
  /** Tokens of a prompt that go through the layers together. */
  readonly blockRows?: number;
  readonly makeKernel?: (elements: number) => Kernel;
}

export interface Llama {
  readonly config: LlamaConfig;
  /** As many as were asked for; all memory is taken when the model is made. */
  readonly caches: readonly KeyValueCache[];
  /**
   * Runs `tokens[from .. to)`, each below `vocabulary`, at those positions, after what the cache already
   * holds. Returns the logits after the last one: `vocabulary` numbers, valid until the next call.
   *
   * @throws CONTEXT_EXCEEDED if a position lies outside the context.
   */
  forward(cache: KeyValueCache, tokens: ArrayLike<number>, from: number, to: number): Float32Array;
  /**
   * The mean over all tokens of the states after the final norm, [hidden]. The cache holds the tokens'
   * keys and values then.
   *
   * @throws CONTEXT_EXCEEDED
   */
  meanState(cache: KeyValueCache, tokens: ArrayLike<number>): Float32Array;
  /** The keys and values of the first `positions`, `packedLength` numbers. */
  pack(cache: KeyValueCache, positions: number): Float32Array;
  /** Puts packed keys and values back, as if those positions had been computed. */
  unpack(cache: KeyValueCache, positions: number, packed: Float32Array): void;
  /** Overwrites a cache with zeros, and with it what the last call left in the buffers. */
  clear(cache: KeyValueCache): void;
}

/**
 * A Llama model in float32 (RMS norm, rotary positions, grouped-query attention, SwiGLU), equal to Hugging
 * Face's `LlamaForCausalLM`. Nothing is allocated per token.
 *
 * @throws MODEL_WEIGHTS_INVALID, MODEL_CONFIG_INVALID where it would need over 2 GiB.
 */
export function createLlama(options: LlamaOptions): Llama {
  const { config, weights: file, makeKernel = createKernel, blockRows = 32 } = options;
  const layout = new Layout();
  const { weights, places } = planWeights(config, layout);
  const buffersBegin = layout.elements;
  const buffers = planBuffers(config, layout, blockRows);
  const buffersEnd = layout.elements;
  const caches = Array.from({ length: options.caches ?? 1 }, () => planCache(config, layout));
  if (layout.elements * Float32Array.BYTES_PER_ELEMENT > MAX_MEMORY_BYTES) {
    throw errors.MODEL_CONFIG_INVALID({ reason: 'it describes a model of over 2 GiB' });
  }
  const kernel = makeKernel(layout.elements);
  fillWeights(kernel.memory, places, file);
  const passes = createPasses({ kernel, config, weights, buffers, blockRows });
  const { headSize, context } = config;

  function check(from: number, to: number): void {
    if (!(from >= 0 && from < to && to <= context)) throw errors.CONTEXT_EXCEEDED({ context });
  }

  return {
    config,
    caches,
    forward(cache, tokens, from, to) {
      check(from, to);
      for (let at = from; at < to; at += blockRows) {
        passes.runBlock(cache, tokens, at, Math.min(at + blockRows, to));
      }
      return passes.computeLogits((to - from - 1) % blockRows);
    },
    meanState(cache, tokens) {
      const { length } = tokens;
      check(0, length);
      const sum = new Float64Array(config.hidden);
      for (let at = 0; at < length; at += blockRows) {
        const end = Math.min(at + blockRows, length);
        passes.runBlock(cache, tokens, at, end);
        passes.addStates(end - at, sum);
      }
      return Float32Array.from(sum, (value) => value / length);
    },
    pack: (cache, positions) => packCache(kernel.memory, cache, { headSize, positions }),
    unpack: (cache, positions, packed) =>
      unpackCache(kernel.memory, cache, { headSize, positions }, packed),
    clear({ begin, end }) {
      kernel.memory.fill(0, begin, end);
      kernel.memory.fill(0, buffersBegin, buffersEnd);
    },
  };
}
