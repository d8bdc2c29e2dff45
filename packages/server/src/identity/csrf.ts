import { createHmac } from 'node:crypto';
import { hashSecret, sameHash } from './secret.ts';

export const CSRF_HEADER = 'x-lethe-csrf';

/** The token of one sign-in: only who holds the cookie's secret can derive it, and it outlives a restart. */
export const csrfToken = (signInToken: string): string =>
  createHmac('sha256', signInToken).update('lethe csrf').digest('base64url');

export function isCsrfToken(offered: unknown, signInToken: string): boolean {
  return (
    typeof offered === 'string' && sameHash(hashSecret(offered), hashSecret(csrfToken(signInToken)))
  );
}
