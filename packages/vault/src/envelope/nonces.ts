import { randomFillSync } from 'node:crypto';
import { ENVELOPE } from './format.ts';

/** Fills bytes with randomness that nobody can predict. */
export type FillRandom = (bytes: Uint8Array) => void;

/** Fetching randomness for many nonces at once costs as much as for one. */
const NONCES_A_FETCH = 256;

const fillFromSystem: FillRandom = (bytes) => void randomFillSync(bytes);

/** A fresh random 96-bit nonce at each call. What it returns must be used before the next call. */
export function createNonces(fill: FillRandom = fillFromSystem): () => Uint8Array {
  const pool = Buffer.alloc(NONCES_A_FETCH * ENVELOPE.nonceBytes);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      fill(pool);
      used = 0;
    }
    used += ENVELOPE.nonceBytes;
    return pool.subarray(used - ENVELOPE.nonceBytes, used);
  };
}
