import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { openEnvelope } from '../envelope/open.ts';
import { sealEnvelope } from '../envelope/seal.ts';

/** Key material wraps as an envelope of key version 0, which no data key has. */
const WRAPPING_VERSION = 0;

/**
 * The key that wraps others, from 32 bytes of root key (HKDF-SHA-256, RFC 5869), so that the root
 * key itself encrypts nothing.
 */
export function wrappingKey(rootKey: Uint8Array): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', rootKey, new Uint8Array(0), 'lethe wrapping key 1', 32)),
  );
}

/** Wraps secret bytes under a key, bound to a label that says what they are. Answers in base64url. */
export function wrapSecret(secret: Uint8Array, key: KeyObject, label: string): string {
  return Buffer.from(
    sealEnvelope(secret, {
      key,
      keyVersion: WRAPPING_VERSION,
      nonce: randomBytes(12),
      additionalData: Buffer.from(label),
    }),
  ).toString('base64url');
}

/** @throws ENVELOPE_MALFORMED, ENVELOPE_VERSION_UNSUPPORTED, ENVELOPE_REFUSED */
export function unwrapSecret(wrapped: string, key: KeyObject, label: string): Uint8Array {
  return openEnvelope(Buffer.from(wrapped, 'base64url'), {
    keyOf: (version) => (version === WRAPPING_VERSION ? key : undefined),
    additionalDataOf: () => Buffer.from(label),
  });
}
