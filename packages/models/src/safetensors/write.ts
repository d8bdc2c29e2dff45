import { errors } from '../errors.ts';
import { encode } from './decode.ts';
import { elementCount } from './format.ts';
import { planFile, type TensorShape } from './plan-file.ts';
import type { Tensor } from './read.ts';

export interface SafetensorsContent {
  readonly tensors: Iterable<Tensor>;
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Writes tensors as one safetensors file. The same content gives the same bytes whatever its order.
 *
 * @throws SAFETENSORS_INVALID for two tensors of one name, values that do not fit their shape, or a
 * header over 4 MiB.
 */
export function writeSafetensors({ tensors, metadata }: SafetensorsContent): Uint8Array {
  const { head, ordered, fileBytes } = planFile(tensors, metadata);
  // Before any memory is taken: a shape may claim what no memory holds.
  for (const tensor of ordered) checkValues(tensor, tensor.values);
  const file = new Uint8Array(fileBytes);
  file.set(head);
  let offset = head.length;
  for (const { dtype, values } of ordered) {
    const bytes = encode(dtype, values);
    file.set(bytes, offset);
    offset += bytes.length;
  }
  return file;
}

/** @throws SAFETENSORS_INVALID if there are more or fewer values than the shape says. */
export function checkValues({ shape }: TensorShape, values: Float32Array): void {
  if (elementCount(shape) === values.length) return;
  throw errors.SAFETENSORS_INVALID({ reason: "a tensor's values do not fit its shape" });
}
