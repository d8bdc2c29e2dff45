import { decode } from './decode.ts';
import type { Dtype } from './format.ts';
import { headerOf } from './header.ts';

/** One tensor in row-major order; `dtype` says how it is stored, `values` are always float32. */
export interface Tensor {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface Safetensors {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads a whole safetensors file. Memory is bounded by four times the file's length: every size in the
 * header is checked against the file before anything is allocated.
 *
 * @throws SAFETENSORS_INVALID for a header over 4 MiB, wrong JSON, unknown number formats, shapes that
 * do not fit their bytes, overlaps, holes and truncation.
 */
export function readSafetensors(file: Uint8Array): Safetensors {
  const { entries, metadata, dataOffset } = headerOf(file);
  const data = file.subarray(dataOffset);
  const tensors = entries.map(({ name, dtype, shape, begin, end }): Tensor => {
    return { name, dtype, shape, values: decode(dtype, data.subarray(begin, end)) };
  });
  return { tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])), metadata };
}
