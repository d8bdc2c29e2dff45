import { errors } from '../errors.ts';
import { ByteReader } from './byte-reader.ts';
import { ALIGNMENT, MAGIC, roundUp, TENSOR, VALUE } from './format.ts';

/** What a GGUF file says of itself, without its tensors and without the contents of its lists. */
export interface GgufHeader {
  /** Numbers, truth values and texts by key; of a list its length alone. */
  readonly metadata: ReadonlyMap<string, GgufScalar | { readonly length: number }>;
  readonly tensors: readonly GgufTensorEntry[];
}

export type GgufScalar = number | boolean | string;

export interface GgufTensorEntry {
  readonly name: string;
  /** Outermost first. */
  readonly shape: readonly number[];
  /** Number of the tensor's format in ggml. */
  readonly type: number;
}

/** A vocabulary of 256,000 tokens with its merges takes about eleven megabytes. */
export const MAX_GGUF_HEADER_BYTES = 64 * 1024 * 1024;

const LIMITS = { keys: 4_096, tensors: 65_536, keyBytes: 65_535, textBytes: 1024 * 1024 };
const MAX_DIMENSIONS = 4;
const ELEMENT_BYTES = new Map<number, number>([
  [TENSOR.F32, 4],
  [TENSOR.F16, 2],
  [TENSOR.BF16, 2],
]);

const invalid = (reason: string) => errors.GGUF_INVALID({ reason });

/**
 * Reads the header of a GGUF file, version 2 or 3, from the file's first bytes. Memory and work are bounded
 * by them: no list is built from a number in the file.
 *
 * @param fileBytes the file's whole length, which must hold every tensor
 * @throws GGUF_INVALID
 */
export function parseGgufHeader(bytes: Uint8Array, fileBytes: number): GgufHeader {
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== MAGIC) throw invalid('it does not begin as one');
  const version = reader.uint32();
  if (version !== 2 && version !== 3) throw invalid('it has another version than 2 or 3');
  const tensorCount = reader.uint64();
  const keyCount = reader.uint64();
  if (tensorCount > LIMITS.tensors) throw invalid(`it has over ${LIMITS.tensors} tensors`);
  if (keyCount > LIMITS.keys) throw invalid(`it has over ${LIMITS.keys} keys`);
  const metadata = new Map<string, GgufScalar | { length: number }>();
  for (let i = 0; i < keyCount; i++) {
    const key = reader.string(LIMITS.keyBytes);
    if (metadata.has(key)) throw invalid('two keys have one name');
    metadata.set(key, readValue(reader, reader.uint32()));
  }
  const entries = Array.from({ length: tensorCount }, () => readTensor(reader));
  const given = metadata.get('general.alignment') ?? ALIGNMENT;
  const alignment = typeof given === 'number' && given >= 1 ? given : ALIGNMENT;
  const dataBytes = fileBytes - roundUp(reader.position, alignment);
  for (const { offset, shape, type } of entries) {
    const elements = shape.reduce((product, size) => product * size, 1);
    // Of packed formats only the place is known, not the length: what loads them checks that.
    const length = elements * (ELEMENT_BYTES.get(type) ?? 0);
    if (!(offset + length <= dataBytes)) throw invalid('its data are cut off');
  }
  return { metadata, tensors: entries.map(({ name, shape, type }) => ({ name, shape, type })) };
}

const scalars: Record<number, (reader: ByteReader) => GgufScalar> = {
  [VALUE.uint8]: (reader) => reader.uint8(),
  [VALUE.int8]: (reader) => reader.int8(),
  [VALUE.uint16]: (reader) => reader.uint16(),
  [VALUE.int16]: (reader) => reader.int16(),
  [VALUE.uint32]: (reader) => reader.uint32(),
  [VALUE.int32]: (reader) => reader.int32(),
  [VALUE.float32]: (reader) => reader.float32(),
  [VALUE.bool]: (reader) => reader.uint8() !== 0,
  [VALUE.string]: (reader) => reader.string(LIMITS.textBytes),
  [VALUE.uint64]: (reader) => reader.uint64(),
  [VALUE.int64]: (reader) => reader.int64(),
  [VALUE.float64]: (reader) => reader.float64(),
};

function readValue(reader: ByteReader, type: number): GgufScalar | { length: number } {
  if (type !== VALUE.array) return readScalar(reader, type);
  const elementType = reader.uint32();
  const length = reader.uint64();
  // Each element takes at least a byte, so a false length ends at the end of the header.
  for (let i = 0; i < length; i++) readScalar(reader, elementType);
  return { length };
}

function readScalar(reader: ByteReader, type: number): GgufScalar {
  const read = scalars[type];
  if (!read) throw invalid('a key has a value of unknown type');
  return read(reader);
}

function readTensor(reader: ByteReader): GgufTensorEntry & { readonly offset: number } {
  const name = reader.string(LIMITS.keyBytes);
  const dimensions = reader.uint32();
  if (dimensions > MAX_DIMENSIONS) throw invalid('a tensor has an impossible shape');
  const shape = Array.from({ length: dimensions }, () => reader.uint64()).reverse();
  const type = reader.uint32();
  return { name, shape, type, offset: reader.uint64() };
}
