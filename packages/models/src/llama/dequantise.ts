import { errors } from '../errors.ts';
import type { Safetensors, Tensor } from '../safetensors/read.ts';

const SCALE = '.scale';

/**
 * Turns int8 weights into numbers: row r of an I8 tensor NAME is multiplied by element r of NAME.scale
 * (symmetric, a scale an output row). Tensors of other formats stay as they are, scales are left out.
 *
 * @throws MODEL_WEIGHTS_INVALID for a missing, surplus or wrongly shaped scale.
 */
export function dequantise({ tensors, metadata }: Safetensors): Safetensors {
  const scales = [...tensors.keys()].filter((name) => name.endsWith(SCALE));
  for (const name of scales) {
    const dtype = tensors.get(name.slice(0, -SCALE.length))?.dtype;
    if (dtype !== 'I8') throw invalid(`${name} scales nothing`);
  }
  const numbers = [...tensors.values()]
    .filter(({ name }) => !name.endsWith(SCALE))
    .map((tensor) => (tensor.dtype === 'I8' ? scaled(tensor, tensors) : tensor));
  return { tensors: new Map(numbers.map((tensor) => [tensor.name, tensor])), metadata };
}

const invalid = (reason: string) => errors.MODEL_WEIGHTS_INVALID({ reason });

function scaled(tensor: Tensor, tensors: Safetensors['tensors']): Tensor {
  const { name, shape, values } = tensor;
  const scale = tensors.get(`${name}${SCALE}`);
  if (!scale) throw invalid(`${name}${SCALE} is missing`);
  const [rows] = shape;
  if (shape.length !== 2 || scale.values.length !== rows) {
    throw invalid(`${name}${SCALE} does not have a number for each row`);
  }
  const columns = shape[1];
  return {
    ...tensor,
    values: values.map((value, i) => value * scale.values[Math.floor(i / columns)]),
  };
}
