import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind a TLS proxy the cookie carries the `__Host-` prefix, which browsers tie to TLS and to this host. */
const isSecure = (request: FastifyRequest) => request.protocol === 'https';
const nameFor = (request: FastifyRequest) =>
  isSecure(request) ? '__Host-lethe_session' : 'lethe_session';

const attributes = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(request) }) as const;

export const readSignInCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[nameFor(request)];

export function writeSignInCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, lifeMs }: { token: string; lifeMs: number },
): void {
  const maxAge = Math.floor(lifeMs / 1000);
  reply.setCookie(nameFor(request), token, { ...attributes(request), maxAge });
}

export function clearSignInCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), attributes(request));
}
