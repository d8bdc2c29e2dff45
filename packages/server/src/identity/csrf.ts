import { createHmac } from 'node:crypto';
import { hashSecret, sameHash } from './secret.ts';

export const CSRF_HEADER = 'x-lethe-csrf';

/**
 * The token of one sign-in. It follows from the digest of the sign-in's first cookie, which no page can
 * read, and so outlives a restart and the rotation of the cookie.
 */
export const csrfToken = (family: string): string =>
  createHmac('sha256', family).update('lethe csrf').digest('base64url');

export function isCsrfToken(offered: unknown, family: string): boolean {
  return (
    typeof offered === 'string' && sameHash(hashSecret(offered), hashSecret(csrfToken(family)))
  );
}
