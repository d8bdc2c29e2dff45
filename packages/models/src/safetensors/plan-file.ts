import { errors } from '../errors.ts';
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

/** What a header says of a tensor. */
export interface TensorShape {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
}

export interface FilePlan<Planned extends TensorShape> {
  /** Length field and header: what a file begins with. */
  readonly head: Uint8Array;
  /** In the order in which their bytes follow. */
  readonly ordered: readonly Planned[];
  readonly fileBytes: number;
}

/**
 * Plans a safetensors file. The same tensors give the same plan whatever their order: wider formats
 * first (so that each tensor stays aligned), then by name.
 *
 * @throws SAFETENSORS_INVALID for two tensors of one name, or a header over 4 MiB.
 */
export function planFile<Planned extends TensorShape>(
  tensors: Iterable<Planned>,
  metadata?: Readonly<Record<string, string>>,
): FilePlan<Planned> {
  const ordered = [...tensors].sort(byWidthThenName);
  const header: [string, unknown][] = metadata
    ? [[METADATA_KEY, Object.fromEntries(Object.entries(metadata).sort(byKey))]]
    : [];
  const names = new Set<string>();
  let end = 0;
  for (const { name, dtype, shape } of ordered) {
    checkTensor({ name, dtype, shape }, names);
    const begin = end;
    end += elementCount(shape) * ELEMENT_BYTES[dtype];
    header.push([name, { dtype, shape, data_offsets: [begin, end] }]);
  }
  const head = encodeHead(header);
  return { head, ordered, fileBytes: head.length + end };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: [string, unknown], b: [string, unknown]): number => compare(a[0], b[0]);
const byWidthThenName = (a: TensorShape, b: TensorShape): number =>
  ELEMENT_BYTES[b.dtype] - ELEMENT_BYTES[a.dtype] || compare(a.name, b.name);

function checkTensor({ name, dtype, shape }: TensorShape, names: Set<string>): void {
  const fail = (reason: string) => errors.SAFETENSORS_INVALID({ reason });
  if (name === METADATA_KEY || names.has(name)) throw fail('two entries have one name');
  names.add(name);
  if (!isDtype(dtype)) throw fail('a tensor is not in F32, F16, BF16 or I8');
  if (shape.length > MAX_DIMENSIONS) throw fail('a tensor has an impossible shape');
}

function encodeHead(entries: readonly [string, unknown][]): Uint8Array {
  // A map by `fromEntries`, not by assignment: a tensor may be called `__proto__`.
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = Math.ceil(json.length / ALIGNMENT) * ALIGNMENT;
  if (length > MAX_HEADER_BYTES) {
    throw errors.SAFETENSORS_INVALID({ reason: `its header needs over ${MAX_HEADER_BYTES} bytes` });
  }
  const head = new Uint8Array(LENGTH_BYTES + length).fill(0x20);
  new DataView(head.buffer).setBigUint64(0, BigInt(length), true);
  head.set(json, LENGTH_BYTES);
  return head;
}
