import { errors } from '../errors.ts';
import type { Safetensors } from '../safetensors/read.ts';
import type { AttentionWatch } from './attention.ts';
import { type AttentionSummary, summariseAttention } from './attention-summary.ts';
import { planBuffers } from './buffers.ts';
import { compactCache, type KeyValueCache, packCache, planCache, unpackCache } from './cache.ts';
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
   * holds. Their keys and values lie from `slot` on, which is `from` unless something before them was left
   * out. Returns the logits after the last one: `vocabulary` numbers, valid until the next call.
   *
   * @throws CONTEXT_EXCEEDED if a position lies outside the context.
   */
  forward(
    cache: KeyValueCache,
    tokens: ArrayLike<number>,
    from: number,
    to: number,
    slot?: number,
  ): Float32Array;
  /**
   * Runs tokens that the cache holds already once more and says where their attention goes. Nothing in the
   * cache changes.
   *
   * @throws CONTEXT_EXCEEDED
   */
  observe(
    cache: KeyValueCache,
    tokens: ArrayLike<number>,
    range: { from: number; to: number; slot: number },
  ): AttentionSummary;
  /** Leaves only these slots in a cache, ascending, in its first places. */
  compact(cache: KeyValueCache, kept: Int32Array): void;
  /** Whether every weight is a finite number. */
  hasFiniteWeights(): boolean;
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
  const watch: AttentionWatch = { see: null, layer: 0 };
  const passes = createPasses({ kernel, config, weights, buffers, blockRows, watch });
  const { headSize, context } = config;

  function check(from: number, to: number): void {
    if (!(from >= 0 && from < to && to <= context)) throw errors.CONTEXT_EXCEEDED({ context });
  }

  function runBlocks(
    cache: KeyValueCache,
    tokens: ArrayLike<number>,
    { from, to, slot }: { from: number; to: number; slot: number },
  ): void {
    for (let at = from; at < to; at += blockRows) {
      const end = Math.min(at + blockRows, to);
      passes.runBlock(cache, tokens, { from: at, to: end, slot: slot + at - from });
    }
  }

  return {
    config,
    caches,
    forward(cache, tokens, from, to, slot = from) {
      check(from, to);
      runBlocks(cache, tokens, { from, to, slot });
      return passes.computeLogits((to - from - 1) % blockRows);
    },
    observe(cache, tokens, range) {
      check(range.from, range.to);
      const slots = range.slot + range.to - range.from;
      const summary = summariseAttention({ slots, heads: config.layers * config.heads });
      watch.see = summary.see;
      try {
        runBlocks(cache, tokens, range);
      } finally {
        watch.see = null;
      }
      return summary.result();
    },
    compact: (cache, kept) => compactCache(kernel.memory, cache, { headSize, kept }),
    hasFiniteWeights: () => kernel.memory.subarray(0, buffersBegin).every(Number.isFinite),
    meanState(cache, tokens) {
      const { length } = tokens;
      check(0, length);
      const sum = new Float64Array(config.hidden);
      for (let at = 0; at < length; at += blockRows) {
        const end = Math.min(at + blockRows, length);
        passes.runBlock(cache, tokens, { from: at, to: end, slot: at });
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
