import { errors } from '../errors.ts';
import type { Safetensors, Tensor } from '../safetensors/read.ts';
import type { LlamaConfig } from './config.ts';
import type { Matrix } from './kernel/kernel.ts';
import { type Layout, shifted } from './layout.ts';

export interface LayerWeights {
  readonly inputNorm: Matrix;
  /** Rows of the query, key and value projections, one after another. */
  readonly queryKeyValue: Matrix;
  readonly output: Matrix;
  readonly outputNorm: Matrix;
  /** Rows of the gate, then of the up projection. */
  readonly gateUp: Matrix;
  readonly down: Matrix;
}

/** Where each weight lies. A linear layer is [outputs, inputs], as it is stored. */
export interface Weights {
  readonly embedding: Matrix;
  readonly layers: readonly LayerWeights[];
  readonly norm: Matrix;
  /** The output layer: the embedding itself where the two are tied. */
  readonly head: Matrix;
}

interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly matrix: Matrix;
}

export interface WeightPlan {
  readonly weights: Weights;
  /** Which tensor of the file goes where. */
  readonly places: readonly Place[];
}

/** Reserves room for all weights, under their names in Hugging Face's `LlamaForCausalLM`. */
export function planWeights(config: LlamaConfig, layout: Layout): WeightPlan {
  const { vocabulary, hidden, tied } = config;
  const places: Place[] = [];
  const place = (name: string, shape: number[], matrix: Matrix): Matrix => {
    places.push({ name: `${name}.weight`, shape, matrix });
    return matrix;
  };
  const vector = (name: string): Matrix => place(name, [hidden], layout.matrix(1, hidden));
  const table = (name: string): Matrix =>
    place(name, [vocabulary, hidden], layout.matrix(vocabulary, hidden));

  const embedding = table('model.embed_tokens');
  const layers = Array.from({ length: config.layers }, (_, i) =>
    planLayer(`model.layers.${i}`, config, layout, { place, vector }),
  );
  const norm = vector('model.norm');
  const head = tied ? embedding : table('lm_head');
  return { weights: { embedding, layers, norm, head }, places };
}

function planLayer(
  prefix: string,
  { hidden, heads, keyValueHeads, headSize, intermediate }: LlamaConfig,
  layout: Layout,
  {
    place,
    vector,
  }: {
    place: (name: string, shape: number[], matrix: Matrix) => Matrix;
    vector: (name: string) => Matrix;
  },
): LayerWeights {
  const queries = heads * headSize;
  const keys = keyValueHeads * headSize;
  const queryKeyValue = layout.matrix(queries + 2 * keys, hidden);
  const gateUp = layout.matrix(2 * intermediate, hidden);
  const attention = `${prefix}.self_attn`;
  place(`${attention}.q_proj`, [queries, hidden], queryKeyValue);
  place(`${attention}.k_proj`, [keys, hidden], shifted(queryKeyValue, queries));
  place(`${attention}.v_proj`, [keys, hidden], shifted(queryKeyValue, queries + keys));
  place(`${prefix}.mlp.gate_proj`, [intermediate, hidden], gateUp);
  place(`${prefix}.mlp.up_proj`, [intermediate, hidden], shifted(gateUp, intermediate));
  return {
    inputNorm: vector(`${prefix}.input_layernorm`),
    queryKeyValue,
    output: place(`${attention}.o_proj`, [hidden, queries], layout.matrix(hidden, queries)),
    outputNorm: vector(`${prefix}.post_attention_layernorm`),
    gateUp,
    down: place(
      `${prefix}.mlp.down_proj`,
      [hidden, intermediate],
      layout.matrix(hidden, intermediate),
    ),
  };
}

/**
 * Copies the file's tensors to their places.
 *
 * @throws MODEL_WEIGHTS_INVALID
 */
export function fillWeights(
  memory: Float32Array,
  places: readonly Place[],
  weights: Safetensors,
): void {
  checkWeights(places, weights).forEach(({ values, shape }, i) => {
    copyRows(memory, places[i].matrix, values, shape.at(-1)!);
  });
}

/**
 * The file's tensors in the order of their places.
 *
 * @throws MODEL_WEIGHTS_INVALID for a missing, surplus or wrongly shaped tensor, or a number that is not
 * finite.
 */
export function checkWeights(places: readonly Place[], { tensors }: Safetensors): Tensor[] {
  const known = new Set(places.map(({ name }) => name));
  if ([...tensors.keys()].some((name) => !known.has(name))) {
    throw errors.MODEL_WEIGHTS_INVALID({
      reason: 'it holds a tensor that its config does not ask for',
    });
  }
  return places.map(({ name, shape }) => {
    const tensor = tensors.get(name);
    if (!tensor) throw errors.MODEL_WEIGHTS_INVALID({ reason: `${name} is missing` });
    if (shape.length !== tensor.shape.length || shape.some((size, i) => size !== tensor.shape[i])) {
      throw errors.MODEL_WEIGHTS_INVALID({ reason: `${name} does not have the shape [${shape}]` });
    }
    if (!areFinite(tensor.values)) {
      throw errors.MODEL_WEIGHTS_INVALID({ reason: `${name} holds a number that is not finite` });
    }
    return tensor;
  });
}

/** A finite number times zero is zero, any other is not; no call per number. */
function areFinite(values: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * 0;
  return sum === 0;
}

function copyRows(memory: Float32Array, to: Matrix, values: Float32Array, columns: number): void {
  for (let row = 0; row * columns < values.length; row++) {
    memory.set(values.subarray(row * columns, (row + 1) * columns), to.offset + row * to.stride);
  }
}
