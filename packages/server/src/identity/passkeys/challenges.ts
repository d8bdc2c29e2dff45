import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Random } from '../secret.ts';

/** What a challenge was made for; another purpose does not accept it. */
export type Purpose = 'signIn' | `add:${string}` | `invited:${string}`;

export interface Challenges {
  issue(purpose: Purpose): string;
  /** Whether the challenge was made here for this purpose, is not too old and was not accepted before. */
  accept(challenge: string, purpose: Purpose): boolean;
}

export const CHALLENGE_MS = 5 * 60_000;
const MAXIMUM = 10_000;
const NONCE_BYTES = 16;
const TIME_BYTES = 6;
const HEAD_BYTES = NONCE_BYTES + TIME_BYTES;
const TAG_BYTES = 32;

/**
 * Challenges that carry their own proof (nonce, time of expiry, HMAC-SHA-256), so that asking for many
 * fills no memory. Only those that a valid passkey answered are remembered, until they expire.
 */
export function createChallenges({
  random,
  now,
  maximum = MAXIMUM,
}: {
  random: Random;
  now: () => number;
  maximum?: number;
}): Challenges {
  const key = random(32);
  const accepted = new Map<string, number>();
  const tagOf = (head: Uint8Array, purpose: Purpose) =>
    createHmac('sha256', key).update(head).update(purpose).digest();

  return {
    issue(purpose) {
      const head = Buffer.alloc(HEAD_BYTES);
      random(NONCE_BYTES).copy(head);
      head.writeUIntBE(now() + CHALLENGE_MS, NONCE_BYTES, TIME_BYTES);
      return Buffer.concat([head, tagOf(head, purpose)]).toString('base64url');
    },
    accept(challenge, purpose) {
      const bytes = Buffer.from(challenge, 'base64url');
      if (bytes.length !== HEAD_BYTES + TAG_BYTES) return false;
      const head = bytes.subarray(0, HEAD_BYTES);
      if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), tagOf(head, purpose))) return false;
      const expiresAt = head.readUIntBE(NONCE_BYTES, TIME_BYTES);
      const nonce = head.toString('base64url');
      if (expiresAt <= now() || accepted.has(nonce)) return false;
      for (const [old, until] of accepted) if (until <= now()) accepted.delete(old);
      // A challenge that could not be remembered could be used twice.
      if (accepted.size >= maximum) return false;
      accepted.set(nonce, expiresAt);
      return true;
    },
  };
}
