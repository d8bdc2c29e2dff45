/**
 * GGUF, the file format of llama.cpp: magic, version, counts, metadata, tensor descriptions, then the
 * tensors' bytes, each at a multiple of the alignment. Numbers are little endian.
 * Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
export const MAGIC = 0x46554747;
export const VERSION = 3;
export const ALIGNMENT = 32;

/** Types of metadata values. */
export const VALUE = {
  uint8: 0,
  int8: 1,
  uint16: 2,
  int16: 3,
  uint32: 4,
  int32: 5,
  float32: 6,
  bool: 7,
  string: 8,
  array: 9,
  uint64: 10,
  int64: 11,
  float64: 12,
} as const;

/** Types of tensors that are written here. */
export const TENSOR = { F32: 0, F16: 1, BF16: 30 } as const;

export type GgufPrecision = keyof typeof TENSOR;

/** `general.file_type` of a file whose matrices are in a format. */
export const FILE_TYPE: Record<GgufPrecision, number> = { F32: 0, F16: 1, BF16: 32 };

export const roundUp = (length: number, step: number): number => Math.ceil(length / step) * step;
