import { decodeBfloat16, encodeBfloat16 } from './bfloat16.ts';
import type { Dtype } from './format.ts';

/** Not `bytes.slice()`: given a Node `Buffer`, that shares the memory of its pool. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Little-endian bytes of a tensor to float32; exact in every format. */
export function decode(dtype: Dtype, bytes: Uint8Array): Float32Array {
  if (dtype === 'BF16') return decodeBfloat16(bytes);
  if (dtype === 'F16') return Float32Array.from(new Float16Array(copyOf(bytes)));
  if (dtype === 'I8') return Float32Array.from(new Int8Array(copyOf(bytes)));
  return new Float32Array(copyOf(bytes));
}

/** Float32 to a tensor's bytes: F16 and BF16 round to nearest, I8 takes whole numbers as they are. */
export function encode(dtype: Dtype, values: Float32Array): Uint8Array {
  const encoded = encodeAs[dtype](values);
  return new Uint8Array(encoded.buffer, encoded.byteOffset, encoded.byteLength);
}

const encodeAs = {
  F32: (values: Float32Array) => values,
  F16: (values: Float32Array) => Float16Array.from(values),
  BF16: encodeBfloat16,
  I8: (values: Float32Array) => Int8Array.from(values),
};
