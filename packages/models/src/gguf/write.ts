import { encode } from '../safetensors/decode.ts';
import type { Tensor } from '../safetensors/read.ts';
import { ByteWriter } from './byte-writer.ts';
import { ALIGNMENT, type GgufPrecision, MAGIC, roundUp, TENSOR, VALUE, VERSION } from './format.ts';

/** A metadata value, with the type it is written as. */
export type GgufValue =
  | { readonly type: 'uint32'; readonly value: number }
  | { readonly type: 'float32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'int32s'; readonly value: readonly number[] };

export interface GgufTensor extends Pick<Tensor, 'name' | 'shape' | 'values'> {
  readonly dtype: GgufPrecision;
}

export interface GgufContent {
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
}

/** Writes a whole GGUF file, version 3. The same content gives the same bytes. */
export function writeGguf({ metadata, tensors }: GgufContent): Uint8Array {
  const encoded = tensors.map(({ dtype, values }) => encode(dtype, values));
  const head = new ByteWriter().uint32(MAGIC).uint32(VERSION);
  head.uint64(tensors.length).uint64(metadata.size);
  for (const [key, value] of metadata) writeValue(head.string(key), value);
  let offset = 0;
  tensors.forEach(({ name, shape, dtype }, i) => {
    head.string(name).uint32(shape.length);
    // The innermost dimension comes first.
    for (const size of [...shape].reverse()) head.uint64(size);
    head.uint32(TENSOR[dtype]).uint64(offset);
    offset += roundUp(encoded[i].length, ALIGNMENT);
  });
  const { bytes } = head.padTo(ALIGNMENT);
  const file = new Uint8Array(bytes.length + offset);
  file.set(bytes);
  let at = bytes.length;
  for (const data of encoded) {
    file.set(data, at);
    at += roundUp(data.length, ALIGNMENT);
  }
  return file;
}

function writeValue(head: ByteWriter, entry: GgufValue): void {
  switch (entry.type) {
    case 'strings':
    case 'int32s':
      writeArray(head.uint32(VALUE.array), entry);
      break;
    case 'uint32':
      head.uint32(VALUE.uint32).uint32(entry.value);
      break;
    case 'float32':
      head.uint32(VALUE.float32).float32(entry.value);
      break;
    case 'bool':
      head.uint32(VALUE.bool).bool(entry.value);
      break;
    case 'string':
      head.uint32(VALUE.string).string(entry.value);
  }
}

function writeArray(
  head: ByteWriter,
  array: Extract<GgufValue, { type: 'strings' | 'int32s' }>,
): void {
  if (array.type === 'strings') {
    head.uint32(VALUE.string).uint64(array.value.length);
    for (const text of array.value) head.string(text);
  } else {
    head.uint32(VALUE.int32).uint64(array.value.length);
    for (const number of array.value) head.int32(number);
  }
}
