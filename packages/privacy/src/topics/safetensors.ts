import { errors } from '../errors.ts';

/** A tensor of a safetensors file: its kind and its bytes. */
export interface Tensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const HEAD_BYTES = 8;
const LONGEST_HEADER = 65_536;

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * Reads a safetensors file: the header's length (64 bits, little-endian), a JSON header, the data.
 * Throws `PRIVACY_WEIGHTS_UNUSABLE`.
 */
export const readSafetensors = (file: Uint8Array): ReadonlyMap<string, Tensor> => {
  if (file.length < HEAD_BYTES) throw errors.PRIVACY_WEIGHTS_UNUSABLE();
  const length = Number(
    new DataView(file.buffer, file.byteOffset, HEAD_BYTES).getBigUint64(0, true),
  );
  if (length > LONGEST_HEADER || HEAD_BYTES + length > file.length)
    throw errors.PRIVACY_WEIGHTS_UNUSABLE();
  const data = file.subarray(HEAD_BYTES + length);
  const tensors = new Map<string, Tensor>();
  const header = JSON.parse(
    new TextDecoder().decode(file.subarray(HEAD_BYTES, HEAD_BYTES + length)),
  ) as Record<string, Entry>;
  for (const [name, { dtype, shape, data_offsets: range }] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const [from, to] = range;
    if (!(from >= 0 && to >= from && to <= data.length)) throw errors.PRIVACY_WEIGHTS_UNUSABLE();
    tensors.set(name, { dtype, shape, bytes: data.subarray(from, to) });
  }
  return tensors;
};
