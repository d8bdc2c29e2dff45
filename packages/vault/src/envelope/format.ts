/**
 * An envelope, in bytes: version (1) | key version (4, big endian) | nonce (12) | ciphertext | tag (16).
 * AES-256-GCM as in NIST SP 800-38D.
 */
export const ENVELOPE = Object.freeze({
  cipher: 'aes-256-gcm',
  version: 1,
  keyVersionAt: 1,
  nonceAt: 5,
  ciphertextAt: 17,
  nonceBytes: 12,
  tagBytes: 16,
  /** What an envelope is longer than its plaintext. */
  overhead: 33,
  /** Largest plaintext, bytes. */
  largest: 16 * 1024 * 1024,
});

/** What the cipher is told besides key and nonce. One object for all, since making one costs time. */
export const CIPHER_OPTIONS = Object.freeze({ authTagLength: ENVELOPE.tagBytes });

/** Highest key version: what four bytes hold. */
export const HIGHEST_KEY_VERSION = 0xffff_ffff;

/** The key version that an envelope names; undefined where it is too short to name one. */
export function keyVersionOf(envelope: Uint8Array): number | undefined {
  if (envelope.length < ENVELOPE.overhead) return undefined;
  const at = ENVELOPE.keyVersionAt;
  const high = (envelope[at]! << 8) | envelope[at + 1]!;
  return high * 0x10000 + ((envelope[at + 2]! << 8) | envelope[at + 3]!);
}
