import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind a TLS proxy the cookie carries the `__Host-` prefix, which browsers tie to TLS and to this host. */
const isSecure = (request: FastifyRequest) => request.protocol === 'https';

/**
 * Cookies do not tell ports apart, so the port stands in the name: two Lethes on one host do not sign
 * each other out.
 */
export function cookieName(request: FastifyRequest): string {
  const port = /:(\d{1,5})$/.exec(request.host)?.[1];
  const name = port === undefined ? 'lethe_session' : `lethe_session_${port}`;
  return isSecure(request) ? `__Host-${name}` : name;
}

const attributes = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(request) }) as const;

export const readSignInCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[cookieName(request)];

export function writeSignInCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, lifeMs }: { token: string; lifeMs: number },
): void {
  const maxAge = Math.floor(lifeMs / 1000);
  reply.setCookie(cookieName(request), token, { ...attributes(request), maxAge });
}

export function clearSignInCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), attributes(request));
}
