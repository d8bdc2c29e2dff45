import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '../errors.ts';
import { packedLength } from '../llama/cache.ts';
import type { LlamaConfig } from '../llama/config.ts';

/**
 * A conversation's keys and values as bytes, little endian: `LETHE-KV`, version (u32), number of tokens
 * (u32), number of them whose keys and values are kept (u32), SHA-256 that names the weights (32), token ids
 * (i32 each), positions of the kept ones (i32 each, ascending), their packed keys and values (f32 each), SHA-256 of everything before it (32). The hash finds damage; it keeps no secret and proves no origin.
 */
export interface KvState {
  readonly tokens: Int32Array;
  /** Positions of the tokens whose keys and values follow, ascending. */
  readonly positions: Int32Array;
  /** As `packCache` gives them. */
  readonly values: Float32Array;
}

export interface KvStateOwner {
  readonly config: LlamaConfig;
  /** SHA-256 that names the weights in memory: states of any others are refused. 32 bytes. */
  readonly fingerprint: Uint8Array;
}

const MAGIC = new TextEncoder().encode('LETHE-KV');
const VERSION = 2;
const HASH_BYTES = 32;
const VERSION_AT = MAGIC.length;
const COUNT_AT = VERSION_AT + 4;
const KEPT_AT = COUNT_AT + 4;
const FINGERPRINT_AT = KEPT_AT + 4;
const TOKENS_AT = FINGERPRINT_AT + HASH_BYTES;

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const sizeOf = (config: LlamaConfig, tokens: number, kept: number): number =>
  TOKENS_AT + 4 * (tokens + kept + packedLength(config, kept)) + HASH_BYTES;

export function encodeKvState({ config, fingerprint }: KvStateOwner, state: KvState): Uint8Array {
  const { tokens, positions, values } = state;
  const bytes = new Uint8Array(sizeOf(config, tokens.length, positions.length));
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(VERSION_AT, VERSION, true);
  view.setUint32(COUNT_AT, tokens.length, true);
  view.setUint32(KEPT_AT, positions.length, true);
  bytes.set(fingerprint, FINGERPRINT_AT);
  bytes.set(bytesOf(tokens), TOKENS_AT);
  bytes.set(bytesOf(positions), TOKENS_AT + tokens.byteLength);
  bytes.set(bytesOf(values), TOKENS_AT + tokens.byteLength + positions.byteLength);
  const end = bytes.length - HASH_BYTES;
  bytes.set(hash(bytes.subarray(0, end)), end);
  return bytes;
}

/**
 * Reads a state back. Memory is bounded by the length of `bytes`, which must be exactly what its number of
 * tokens says.
 *
 * @throws KV_STATE_INVALID, KV_STATE_OF_ANOTHER_MODEL
 */
export function decodeKvState({ config, fingerprint }: KvStateOwner, bytes: Uint8Array): KvState {
  const invalid = (reason: string) => errors.KV_STATE_INVALID({ reason });
  if (bytes.length < TOKENS_AT + HASH_BYTES || !MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw invalid('it is not one, or only its beginning');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(VERSION_AT, true) !== VERSION) throw invalid('it has another version');
  const end = bytes.length - HASH_BYTES;
  if (!timingSafeEqual(hash(bytes.subarray(0, end)), bytes.subarray(end))) {
    throw invalid('it was cut off or changed');
  }
  if (!fingerprint.every((byte, i) => bytes[FINGERPRINT_AT + i] === byte)) {
    throw errors.KV_STATE_OF_ANOTHER_MODEL();
  }
  const count = view.getUint32(COUNT_AT, true);
  const kept = view.getUint32(KEPT_AT, true);
  if (count > config.context || kept > count || bytes.length !== sizeOf(config, count, kept)) {
    throw invalid('its length is not that of its tokens');
  }
  const positionsAt = TOKENS_AT + 4 * count;
  const valuesAt = positionsAt + 4 * kept;
  const state = {
    tokens: new Int32Array(bytes.slice(TOKENS_AT, positionsAt).buffer),
    positions: new Int32Array(bytes.slice(positionsAt, valuesAt).buffer),
    values: new Float32Array(bytes.slice(valuesAt, end).buffer),
  };
  if (state.tokens.some((token) => token < 0 || token >= config.vocabulary)) {
    throw invalid('it names a token that does not exist');
  }
  const isInOrder = state.positions.every(
    (position, i) => position > (i === 0 ? -1 : state.positions[i - 1]!) && position < count,
  );
  if (!isInOrder) throw invalid('it keeps a position that does not exist');
  if (!state.values.every(Number.isFinite)) throw invalid('it holds a number that is not finite');
  return state;
}
