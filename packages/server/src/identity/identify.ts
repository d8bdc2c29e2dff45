import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { clientKey, perMinute } from '../limits/rate.ts';
import { requestClass } from '../limits/request-class.ts';
import { readSignInCookie } from './cookie.ts';
import type { SignedIn, SignIns } from './sign-ins.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a stranger. */
    signedIn: SignedIn | null;
  }
}

export interface IdentifyOptions {
  signIns: SignIns;
  anonymousPerMinute: number;
  userPerMinute: number;
}

/** Finds out who asks for the API or the socket, and counts the request against that user or address. */
export function identifyRequests(app: FastifyInstance, options: IdentifyOptions): void {
  const anonymous = perMinute(options.anonymousPerMinute);
  const users = perMinute(options.userPerMinute);
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request, reply) => {
    const kind = requestClass(request.url);
    if (kind !== 'api' && kind !== 'socket') return;
    const token = readSignInCookie(request);
    request.signedIn = token === undefined ? null : await options.signIns.find(token);
    const userId = request.signedIn?.user.id;
    if (userId === undefined) await anonymous.take(clientKey(request.ip), reply);
    else await users.take(userId, reply);
  });
}

/** @throws SIGNED_OUT */
export function needSignIn(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw errors.SIGNED_OUT();
  return request.signedIn;
}
