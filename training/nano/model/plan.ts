import { type ModelShape, parameterCount, tensorShapes } from './shape.ts';

/** The most that one batch may hold. */
export interface Capacity {
  readonly tokens: number;
  /** Sum of the squares of the sequences' lengths. */
  readonly pairs: number;
}

/** Where a layer's weights begin, in elements from the first weight. */
export interface LayerWeights {
  readonly attentionNorm: number;
  /** Queries', keys' and values' rows, one after the other. */
  readonly queryKeyValue: number;
  readonly output: number;
  readonly feedNorm: number;
  /** The gate's rows, then those of up. */
  readonly gateUp: number;
  readonly down: number;
}

/** Where what a layer computed lies until its gradient is taken. */
export interface LayerValues {
  readonly x: number;
  readonly attentionInverse: number;
  readonly normed: number;
  readonly queryKeyValue: number;
  readonly attention: number;
  readonly mixed: number;
  readonly middle: number;
  readonly feedInverse: number;
  readonly fed: number;
  readonly gateUp: number;
  readonly sigmoid: number;
  readonly gated: number;
}

/** Rows of logits that are computed at a time. */
export const LOGIT_ROWS = 192;

const size = (dims: readonly number[]): number => dims.reduce((product, dim) => product * dim, 1);

/** Offsets of a model's tensors in the order in which they are stored. */
export function weightOffsets(shape: ModelShape): Map<string, number> {
  let at = 0;
  return new Map(
    tensorShapes(shape).map(([name, dims]) => {
      const offset = at;
      at += size(dims);
      return [name, offset];
    }),
  );
}

function layerWeights(offsets: ReadonlyMap<string, number>, layer: number): LayerWeights {
  const find = (name: string): number => offsets.get(`model.layers.${layer}.${name}.weight`)!;
  return {
    attentionNorm: find('input_layernorm'),
    queryKeyValue: find('self_attn.q_proj'),
    output: find('self_attn.o_proj'),
    feedNorm: find('post_attention_layernorm'),
    gateUp: find('mlp.gate_proj'),
    down: find('mlp.down_proj'),
  };
}

/** Places in one memory for weights, gradients and everything computed from one batch. */
export function planMemory(shape: ModelShape, { tokens, pairs }: Capacity) {
  const { hiddenSize: hidden, intermediateSize: inner, heads, layers, vocabSize } = shape;
  let elements = 0;
  const take = (count: number): number => {
    const at = elements;
    elements += Math.ceil(count / 4) * 4;
    return at;
  };
  const count = parameterCount(shape);
  const weights = take(count);
  const gradients = take(count);
  const rows = (width: number): number => take(tokens * width);
  const values = Array.from(
    { length: layers },
    (): LayerValues => ({
      x: rows(hidden),
      attentionInverse: rows(1),
      normed: rows(hidden),
      queryKeyValue: rows(3 * hidden),
      attention: take(pairs * heads),
      mixed: rows(hidden),
      middle: rows(hidden),
      feedInverse: rows(1),
      fed: rows(hidden),
      gateUp: rows(2 * inner),
      sigmoid: rows(inner),
      gated: rows(inner),
    }),
  );
  const offsets = weightOffsets(shape);
  const plan = {
    weights,
    gradients,
    layers: values.map((value, layer) => ({ value, weight: layerWeights(offsets, layer) })),
    embedding: offsets.get('model.embed_tokens.weight')!,
    finalNorm: offsets.get('model.norm.weight')!,
    x: rows(hidden),
    dx: rows(hidden),
    /** Rows that are predicted from, gathered. */
    last: {
      x: rows(hidden),
      dx: rows(hidden),
      y: rows(hidden),
      dy: rows(hidden),
      inverse: rows(1),
    },
    logits: take(LOGIT_ROWS * vocabSize),
    narrow: rows(Math.max(hidden, inner)),
    wide: rows(Math.max(3 * hidden, 2 * inner)),
    scratch: take(pairs),
  };
  return { plan, elements };
}

export type Plan = ReturnType<typeof planMemory>['plan'];
