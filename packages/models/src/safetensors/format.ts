/**
 * The safetensors container: eight bytes of header length (little endian), a JSON header, then the
 * tensors' bytes without holes. Source: https://github.com/huggingface/safetensors#format
 */

/** The number formats read and written here, with the bytes one element takes. */
export const ELEMENT_BYTES = { F32: 4, F16: 2, BF16: 2, I8: 1 } as const;

export type Dtype = keyof typeof ELEMENT_BYTES;

export const isDtype = (value: unknown): value is Dtype =>
  typeof value === 'string' && Object.hasOwn(ELEMENT_BYTES, value);

export const LENGTH_BYTES = 8;
/** Data start at a multiple of this many bytes, so that a mapped file can be read in place. */
export const ALIGNMENT = 8;
/** A header of a model with ten thousand tensors is about one megabyte; the format allows 100 MB. */
export const MAX_HEADER_BYTES = 4 * 1024 * 1024;
export const MAX_DIMENSIONS = 8;
export const METADATA_KEY = '__metadata__';

/** Number of elements of a shape; a scalar (empty shape) has one. */
export const elementCount = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1);
