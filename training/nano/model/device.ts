import { numpy as np } from '@jax-js/jax';
import type { RowBatch } from '../rows/batches.ts';
import type { Parameters } from './forward.ts';
import type { Batch } from './loss.ts';
import { type ModelShape, tensorShapes, type Weights } from './shape.ts';

/** Copies plain weights to the device. */
export const toDevice = (shape: ModelShape, weights: Weights): Parameters =>
  Object.fromEntries(
    tensorShapes(shape).map(([name, dims]) => [name, np.array(weights[name]!).reshape(dims)]),
  );

/** Copies weights from the device; the device keeps its own. */
export async function fromDevice(parameters: Parameters): Promise<Weights> {
  const weights: Weights = {};
  for (const [name, array] of Object.entries(parameters)) {
    weights[name] = new Float32Array((await array.ref.data()) as Float32Array);
  }
  return weights;
}

/** Weights of one value, shaped like a model: the optimizer's moments before the first step. */
export const zerosLike = (shape: ModelShape): Parameters =>
  Object.fromEntries(tensorShapes(shape).map(([name, dims]) => [name, np.zeros(dims)]));

/** Copies rows to the device: each token predicts the next. */
export function batchToDevice({ length, rows }: RowBatch): Batch {
  const inputs = new Int32Array(rows.length * length);
  const targets = new Int32Array(rows.length * length);
  const weights = new Float32Array(rows.length * length);
  rows.forEach((row, i) => {
    inputs.set(row.tokens.subarray(0, length), i * length);
    targets.set(row.tokens.subarray(1), i * length);
    weights.set(row.weights.subarray(1), i * length);
  });
  return { inputs: np.array(inputs), targets: np.array(targets), weights: np.array(weights) };
}
