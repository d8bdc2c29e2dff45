import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import {
  type Dtype,
  ELEMENT_BYTES,
  elementCount,
  isDtype,
  LENGTH_BYTES,
  MAX_DIMENSIONS,
  MAX_HEADER_BYTES,
  METADATA_KEY,
} from './format.ts';

/** Where one tensor lies: `begin` and `end` are byte offsets into the data after the header. */
export interface TensorEntry {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface Header {
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Byte offset of the data in the file. */
  readonly dataOffset: number;
}

const invalid = (reason: string, cause?: unknown) =>
  errors.SAFETENSORS_INVALID({ reason }, { cause });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * The header's length in bytes, from the first eight bytes of a file. Nothing is allocated from a number
 * in the file before that number was compared with the file's real length.
 *
 * @throws SAFETENSORS_INVALID
 */
export function parseHeaderLength(start: Uint8Array, fileBytes: number): number {
  if (start.length < LENGTH_BYTES) throw invalid('it is shorter than its own length field');
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(MAX_HEADER_BYTES)) {
    throw invalid(`its header claims more than ${MAX_HEADER_BYTES} bytes`);
  }
  if (length > BigInt(fileBytes - LENGTH_BYTES)) throw invalid('its header is cut off');
  return Number(length);
}

/**
 * Reads and checks the header itself, the bytes after the length.
 *
 * @throws SAFETENSORS_INVALID
 */
export function parseHeader(header: Uint8Array, fileBytes: number): Header {
  let parsed: unknown;
  try {
    parsed = JSON.parse(headerText(header));
  } catch (cause) {
    if (isCodedError(cause)) throw cause;
    throw invalid('its header is not JSON', cause);
  }
  if (!isRecord(parsed)) throw invalid('its header is not a JSON object');
  const { [METADATA_KEY]: metadata, ...tensors } = parsed;
  const dataOffset = LENGTH_BYTES + header.length;
  const entries = Object.entries(tensors).map(([name, value]) => parseEntry(name, value));
  checkTiling(entries, fileBytes - dataOffset);
  return { entries, metadata: parseMetadata(metadata), dataOffset };
}

/**
 * The header of a file that is in memory as a whole.
 *
 * @throws SAFETENSORS_INVALID
 */
export function headerOf(file: Uint8Array): Header {
  const length = parseHeaderLength(file, file.length);
  return parseHeader(file.subarray(LENGTH_BYTES, LENGTH_BYTES + length), file.length);
}

function headerText(header: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(header);
  } catch (cause) {
    throw invalid('its header is not UTF-8', cause);
  }
}

function parseMetadata(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value) || Object.values(value).some((text) => typeof text !== 'string')) {
    throw invalid('its metadata is not a map of strings');
  }
  return value as Record<string, string>;
}

function parseEntry(name: string, value: unknown): TensorEntry {
  if (!isRecord(value)) throw invalid('a tensor is not described by an object');
  const { dtype, shape, data_offsets: offsets } = value;
  if (!isDtype(dtype)) throw invalid('a tensor is not in F32, F16, BF16 or I8');
  if (!Array.isArray(shape) || shape.length > MAX_DIMENSIONS || !shape.every(isSize)) {
    throw invalid('a tensor has an impossible shape');
  }
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isSize)) {
    throw invalid('a tensor has impossible offsets');
  }
  const [begin, end] = offsets as [number, number];
  // The product of eight large sizes may exceed 2^53 and lose digits; it is then far larger than any
  // file and so never equal to the difference of two offsets inside one.
  if (elementCount(shape) * ELEMENT_BYTES[dtype] !== end - begin) {
    throw invalid("a tensor's bytes do not fit its shape");
  }
  return { name, dtype, shape, begin, end };
}

/** The tensors must cover the data exactly: no overlap, no hole, nothing after the end. */
function checkTiling(entries: readonly TensorEntry[], dataBytes: number): void {
  const inOrder = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let covered = 0;
  for (const { begin, end } of inOrder) {
    if (begin < covered) throw invalid('two tensors overlap');
    if (begin > covered) throw invalid('there is a hole between two tensors');
    covered = end;
  }
  if (covered > dataBytes) throw invalid('its data are cut off');
  if (covered < dataBytes) throw invalid('it has bytes that belong to no tensor');
}
