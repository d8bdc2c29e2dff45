import type { FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { CSRF_HEADER, isCsrfToken } from './csrf.ts';
import type { SignedIn } from './sign-ins.ts';

/**
 * A changing request must carry the token of its own sign-in, which another site cannot read.
 *
 * @throws CSRF_TOKEN
 */
export function checkCsrf(request: FastifyRequest, { family }: SignedIn): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (!isCsrfToken(request.headers[CSRF_HEADER], family)) throw errors.CSRF_TOKEN();
}
