import { decodeBfloat16 } from './bfloat16.ts';
import type { Dtype } from './format.ts';
import { parseHeader, type TensorEntry } from './header.ts';

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
 * Reads a whole safetensors file. Memory is bounded by twice the file's length: every size in the
 * header is checked against the file before anything is allocated.
 *
 * @throws SAFETENSORS_INVALID for a header over 4 MiB, wrong JSON, unknown number formats, shapes that
 * do not fit their bytes, overlaps, holes and truncation.
 */
export function readSafetensors(file: Uint8Array): Safetensors {
  const { entries, metadata, dataOffset } = parseHeader(file);
  const data = file.subarray(dataOffset);
  const tensors = new Map(entries.map((entry) => [entry.name, decode(entry, data)]));
  return { tensors, metadata };
}

function decode({ name, dtype, shape, begin, end }: TensorEntry, data: Uint8Array): Tensor {
  const bytes = data.subarray(begin, end);
  // Not `bytes.slice()`: given a Node `Buffer`, that shares the memory of its pool.
  const values =
    dtype === 'BF16' ? decodeBfloat16(bytes) : new Float32Array(new Uint8Array(bytes).buffer);
  return { name, dtype, shape, values };
}
