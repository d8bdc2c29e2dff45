import { errors } from '../errors.ts';
import { encodeBfloat16 } from './bfloat16.ts';
import {
  ALIGNMENT,
  type Dtype,
  ELEMENT_BYTES,
  elementCount,
  isDtype,
  LENGTH_BYTES,
  MAX_DIMENSIONS,
  MAX_HEADER_BYTES,
  METADATA_KEY,
} from './format.ts';
import type { Tensor } from './read.ts';

export interface SafetensorsContent {
  readonly tensors: Iterable<Tensor>;
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Writes tensors as one safetensors file. The same content gives the same bytes whatever its order:
 * wider formats first (so that each tensor stays aligned), then by name.
 *
 * @throws SAFETENSORS_INVALID for two tensors of one name, values that do not fit their shape, or a
 * header over 4 MiB.
 */
export function writeSafetensors({ tensors, metadata }: SafetensorsContent): Uint8Array {
  const ordered = [...tensors].sort(byWidthThenName);
  const header: [string, unknown][] = metadata
    ? [[METADATA_KEY, Object.fromEntries(Object.entries(metadata).sort(byKey))]]
    : [];
  const names = new Set<string>();
  let end = 0;
  for (const tensor of ordered) {
    checkTensor(tensor, names);
    const begin = end;
    end += tensor.values.length * ELEMENT_BYTES[tensor.dtype];
    header.push([
      tensor.name,
      { dtype: tensor.dtype, shape: tensor.shape, data_offsets: [begin, end] },
    ]);
  }
  return assemble(encodeHeader(header), ordered, end);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: [string, unknown], b: [string, unknown]): number => compare(a[0], b[0]);
const byWidthThenName = (a: Tensor, b: Tensor): number =>
  ELEMENT_BYTES[b.dtype] - ELEMENT_BYTES[a.dtype] || compare(a.name, b.name);

function checkTensor({ name, dtype, shape, values }: Tensor, names: Set<string>): void {
  const fail = (reason: string) => errors.SAFETENSORS_INVALID({ reason });
  if (name === METADATA_KEY || names.has(name)) throw fail('two entries have one name');
  names.add(name);
  if (!isDtype(dtype)) throw fail('a tensor is neither F32 nor BF16');
  if (shape.length > MAX_DIMENSIONS || elementCount(shape) !== values.length) {
    throw fail("a tensor's values do not fit its shape");
  }
}

function encodeHeader(entries: readonly [string, unknown][]): Uint8Array {
  // A map by `fromEntries`, not by assignment: a tensor may be called `__proto__`.
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const header = new Uint8Array(Math.ceil(json.length / ALIGNMENT) * ALIGNMENT).fill(0x20);
  if (header.length > MAX_HEADER_BYTES) {
    throw errors.SAFETENSORS_INVALID({ reason: `its header needs over ${MAX_HEADER_BYTES} bytes` });
  }
  header.set(json);
  return header;
}

function assemble(header: Uint8Array, tensors: readonly Tensor[], dataBytes: number): Uint8Array {
  const file = new Uint8Array(LENGTH_BYTES + header.length + dataBytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, LENGTH_BYTES);
  let offset = LENGTH_BYTES + header.length;
  for (const { dtype, values } of tensors) {
    const bytes = toBytes(dtype, values);
    file.set(bytes, offset);
    offset += bytes.length;
  }
  return file;
}

function toBytes(dtype: Dtype, values: Float32Array): Uint8Array {
  const encoded = dtype === 'BF16' ? encodeBfloat16(values) : values;
  return new Uint8Array(encoded.buffer, encoded.byteOffset, encoded.byteLength);
}
