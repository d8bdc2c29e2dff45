import type { LlamaConfig } from './config.ts';
import type { Matrix } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';

/** What a block of rows needs on its way through a layer; reserved once. */
export interface Buffers {
  /** The residual stream, [row, hidden]. */
  readonly stream: Matrix;
  readonly normed: Matrix;
  /** [row, queries then keys then values] */
  readonly queryKeyValue: Matrix;
  /** [row, position] */
  readonly scores: Matrix;
  /** [row, heads * headSize] */
  readonly mixed: Matrix;
  /** [row, gate then up] */
  readonly gateUp: Matrix;
  /** What a half layer adds to the stream. */
  readonly update: Matrix;
  /** [1, vocabulary] */
  readonly logits: Matrix;
}

export function planBuffers(config: LlamaConfig, layout: Layout, rows: number): Buffers {
  const { hidden, heads, keyValueHeads, headSize, intermediate, context, vocabulary } = config;
  return {
    stream: layout.matrix(rows, hidden),
    normed: layout.matrix(rows, hidden),
    queryKeyValue: layout.matrix(rows, (heads + 2 * keyValueHeads) * headSize),
    scores: layout.matrix(rows, context),
    mixed: layout.matrix(rows, heads * headSize),
    gateUp: layout.matrix(rows, 2 * intermediate),
    update: layout.matrix(rows, hidden),
    logits: layout.matrix(1, vocabulary),
  };
}
