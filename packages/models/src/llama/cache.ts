import type { LlamaConfig } from './config.ts';
import type { Matrix } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';

/** Keys and values of one head: a kernel multiplies with both as they lie. */
export interface HeadCache {
  /** [position, headSize] */
  readonly keys: Matrix;
  /** Transposed: [headSize, position] */
  readonly values: Matrix;
}

/** The keys and values of one conversation's tokens, by layer and key-value head. */
export interface KeyValueCache {
  readonly layers: readonly (readonly HeadCache[])[];
  /** The range of the memory that it takes, in elements. */
  readonly begin: number;
  readonly end: number;
}

export function planCache(config: LlamaConfig, layout: Layout): KeyValueCache {
  const begin = layout.elements;
  const layers = Array.from({ length: config.layers }, () =>
    Array.from({ length: config.keyValueHeads }, () => ({
      keys: layout.matrix(config.context, config.headSize),
      values: layout.matrix(config.headSize, config.context),
    })),
  );
  return { layers, begin, end: layout.elements };
}
