import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes so many random bytes. */
export type Random = (bytes: number) => Buffer;

export const systemRandom: Random = (bytes) => randomBytes(bytes);

/** 256 random bits as base64url: 43 characters that are safe in an address and in a cookie. */
export const newSecret = (random: Random): string => random(32).toString('base64url');

/** SHA-256 as 64 hexadecimal digits: what is kept in place of a secret. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'hex');

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
