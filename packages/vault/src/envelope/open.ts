import { createDecipheriv, type KeyObject } from 'node:crypto';
import { errors } from '../errors.ts';
import { CIPHER_OPTIONS, ENVELOPE, keyVersionOf } from './format.ts';

export interface OpenOptions {
  /** The key of a version; undefined where there is none. */
  readonly keyOf: (keyVersion: number) => KeyObject | undefined;
  /** What the envelope must have been bound to. */
  readonly additionalDataOf: (keyVersion: number) => Uint8Array;
}

/**
 * @throws ENVELOPE_MALFORMED when it is too short to be one, ENVELOPE_VERSION_UNSUPPORTED,
 * ENVELOPE_KEY_UNKNOWN, ENVELOPE_REFUSED when a bit was changed or it belongs elsewhere
 */
export function openEnvelope(
  envelope: Uint8Array,
  { keyOf, additionalDataOf }: OpenOptions,
): Uint8Array {
  const keyVersion = keyVersionOf(envelope);
  if (keyVersion === undefined || envelope.length > ENVELOPE.largest + ENVELOPE.overhead) {
    throw errors.ENVELOPE_MALFORMED();
  }
  if (envelope[0] !== ENVELOPE.version) throw errors.ENVELOPE_VERSION_UNSUPPORTED();
  const key = keyOf(keyVersion);
  if (key === undefined) throw errors.ENVELOPE_KEY_UNKNOWN();
  const tagAt = envelope.length - ENVELOPE.tagBytes;
  const nonce = envelope.subarray(ENVELOPE.nonceAt, ENVELOPE.ciphertextAt);
  const decipher = createDecipheriv(ENVELOPE.cipher, key, nonce, CIPHER_OPTIONS);
  decipher.setAAD(additionalDataOf(keyVersion));
  decipher.setAuthTag(envelope.subarray(tagAt));
  const plaintext = decipher.update(envelope.subarray(ENVELOPE.ciphertextAt, tagAt));
  try {
    decipher.final();
  } catch (cause) {
    throw errors.ENVELOPE_REFUSED(undefined, { cause });
  }
  return plaintext;
}
