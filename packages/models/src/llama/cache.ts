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

/** Numbers that the keys and values of so many positions take. */
export const packedLength = (
  { layers, keyValueHeads, headSize }: LlamaConfig,
  positions: number,
): number => 2 * layers * keyValueHeads * headSize * positions;

/**
 * The keys and values of the first `positions`, without gaps: by layer and head [position, headSize] keys,
 * then [headSize, position] values.
 */
export function packCache(
  memory: Float32Array,
  cache: KeyValueCache,
  { headSize, positions }: { headSize: number; positions: number },
): Float32Array {
  const rows = rowsOf(cache, { headSize, positions });
  const packed = new Float32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const { begin, length } of rows) {
    packed.set(memory.subarray(begin, begin + length), at);
    at += length;
  }
  return packed;
}

/** Puts packed keys and values where they were taken from; the rest of the cache stays as it is. */
export function unpackCache(
  memory: Float32Array,
  cache: KeyValueCache,
  { headSize, positions }: { headSize: number; positions: number },
  packed: Float32Array,
): void {
  let at = 0;
  for (const { begin, length } of rowsOf(cache, { headSize, positions })) {
    memory.set(packed.subarray(at, at + length), begin);
    at += length;
  }
}

/** Leaves only these slots in a cache, ascending, in its first places; what lies behind them becomes zero. */
export function compactCache(
  memory: Float32Array,
  { layers }: KeyValueCache,
  { headSize, kept }: { headSize: number; kept: Int32Array },
): void {
  for (const { keys, values } of layers.flat()) {
    const row = (slot: number) => keys.offset + slot * keys.stride;
    for (const [slot, from] of kept.entries())
      memory.copyWithin(row(slot), row(from), row(from) + headSize);
    memory.fill(0, row(kept.length), values.offset);
    for (let i = 0; i < headSize; i++) {
      const column = values.offset + i * values.stride;
      for (const [slot, from] of kept.entries()) memory[column + slot] = memory[column + from];
      memory.fill(0, column + kept.length, column + values.stride);
    }
  }
}

/** The stretches of memory that hold the first positions, in the order of packing. */
function rowsOf(
  { layers }: KeyValueCache,
  { headSize, positions }: { headSize: number; positions: number },
): { begin: number; length: number }[] {
  const rows = ({ offset, stride }: Matrix, count: number, length: number) =>
    Array.from({ length: count }, (_, row) => ({ begin: offset + row * stride, length }));
  return layers
    .flat()
    .flatMap(({ keys, values }) => [
      ...rows(keys, positions, headSize),
      ...rows(values, headSize, positions),
    ]);
}
