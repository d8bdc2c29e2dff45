import { type ModelShape, parameterCount, tensorShapes, type Weights } from './shape.ts';

/** Tensors end to end, in the order in which they are stored. */
export function flatten(shape: ModelShape, weights: Weights): Float32Array<ArrayBuffer> {
  const flat = new Float32Array(parameterCount(shape));
  let at = 0;
  for (const [name] of tensorShapes(shape)) {
    flat.set(weights[name]!, at);
    at += weights[name]!.length;
  }
  return flat;
}

/** The tensors of `flatten`, as copies. */
export function unflatten(shape: ModelShape, flat: Float32Array): Weights {
  const weights: Weights = {};
  let at = 0;
  for (const [name, dims] of tensorShapes(shape)) {
    const length = dims.reduce((product, dim) => product * dim, 1);
    weights[name] = new Float32Array(flat.subarray(at, at + length));
    at += length;
  }
  return weights;
}
