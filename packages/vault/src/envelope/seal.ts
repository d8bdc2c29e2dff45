import { createCipheriv, type KeyObject } from 'node:crypto';
import { errors } from '../errors.ts';
import { CIPHER_OPTIONS, ENVELOPE } from './format.ts';

export interface SealOptions {
  readonly key: KeyObject;
  readonly keyVersion: number;
  /** 12 fresh random bytes. */
  readonly nonce: Uint8Array;
  readonly additionalData: Uint8Array;
}

/**
 * Seals at most 16 MiB.
 *
 * @throws ENVELOPE_TOO_LARGE
 */
export function sealEnvelope(
  plaintext: Uint8Array,
  { key, keyVersion, nonce, additionalData }: SealOptions,
): Uint8Array {
  if (plaintext.length > ENVELOPE.largest) {
    throw errors.ENVELOPE_TOO_LARGE({ bytes: ENVELOPE.largest });
  }
  const envelope = Buffer.allocUnsafe(plaintext.length + ENVELOPE.overhead);
  envelope[0] = ENVELOPE.version;
  envelope.writeUInt32BE(keyVersion, ENVELOPE.keyVersionAt);
  envelope.set(nonce, ENVELOPE.nonceAt);
  const cipher = createCipheriv(ENVELOPE.cipher, key, nonce, CIPHER_OPTIONS);
  cipher.setAAD(additionalData);
  envelope.set(cipher.update(plaintext), ENVELOPE.ciphertextAt);
  cipher.final();
  envelope.set(cipher.getAuthTag(), envelope.length - ENVELOPE.tagBytes);
  return envelope;
}
