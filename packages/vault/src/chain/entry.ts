import { hash } from 'node:crypto';

/**
 * One link of an append-only chain. It holds hashes only: what it stands for is kept apart, sealed
 * under its user's key, so that it can be destroyed and the chain still verifies.
 */
export interface ChainEntry {
  /** 1 for the first. */
  readonly sequence: number;
  /** SHA-256 of salt and payload, 32 bytes. */
  readonly commitment: Uint8Array;
  /** Hash of the entry before it, 32 bytes. */
  readonly previous: Uint8Array;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

/** What a commitment was made of. */
export interface ChainContent {
  /** 32 random bytes; without them nobody can guess a payload from its commitment. */
  readonly salt: Uint8Array;
  readonly payload: Uint8Array;
}

/** An entry as it is kept, together with its content where that can still be opened. */
export interface ChainRow extends ChainEntry {
  readonly content?: ChainContent | null;
}

/** The last entry that counts; sequence 0 before the first. */
export type ChainHead = Pick<ChainEntry, 'sequence' | 'hash'>;

/** Length of every hash, bytes. */
export const HASH_BYTES = 32;

/** Length of a salt, bytes. It is fixed, so that salt and payload cannot be told apart otherwise. */
export const SALT_BYTES = 32;

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** The head of a chain without entries, apart for each chain's name. */
export const emptyChain = (chain: string): ChainHead => ({
  sequence: 0,
  hash: sha256(Buffer.from(`lethe chain 1 ${chain}`)),
});

/** SHA-256 of salt and payload. @throws RangeError unless the salt has 32 bytes */
export function commit({ salt, payload }: ChainContent): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  return sha256(Buffer.concat([salt, payload]));
}

// Hashing is synchronous, so one buffer serves every entry: sequence (8), previous, commitment.
const scratch = Buffer.alloc(8 + 2 * HASH_BYTES);

/** Hash of an entry over its place in the chain, the entry before it and its commitment. */
export function entryHash({
  sequence,
  previous,
  commitment,
}: Omit<ChainEntry, 'hash'>): Uint8Array {
  scratch.writeUInt32BE(Math.floor(sequence / 2 ** 32), 0);
  scratch.writeUInt32BE(sequence % 2 ** 32, 4);
  scratch.set(previous, 8);
  scratch.set(commitment, 8 + HASH_BYTES);
  return sha256(scratch);
}

/** The entry that follows a head. */
export function nextEntry(head: ChainHead, commitment: Uint8Array): ChainEntry {
  const entry = { sequence: head.sequence + 1, previous: head.hash, commitment };
  return { ...entry, hash: entryHash(entry) };
}
