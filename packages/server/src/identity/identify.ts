import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { clientKey, perMinute } from '../limits/rate.ts';
import { type RequestClass, requestClass } from '../limits/request-class.ts';
import type { LocalDoor } from '../local-door/local-door.ts';
import { clearSignInCookie, readSignInCookie, writeSignInCookie } from './cookie.ts';
import type { Identity } from './identity.ts';
import type { SignedIn } from './sign-ins.ts';
import { ticketOf } from './ticket-protocol.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a stranger. */
    signedIn: SignedIn | null;
  }
}

export interface IdentifyOptions {
  identity: Pick<Identity, 'signIns' | 'tickets'>;
  door: LocalDoor;
  anonymousPerMinute: number;
  userPerMinute: number;
}

/** Finds out who asks for the API or the socket, and counts the request against that user or address. */
export function identifyRequests(app: FastifyInstance, options: IdentifyOptions): void {
  const anonymous = perMinute(options.anonymousPerMinute);
  const users = perMinute(options.userPerMinute);
  const { signIns, tickets } = options.identity;

  async function byCookie(request: FastifyRequest, reply: FastifyReply) {
    const token = readSignInCookie(request);
    if (token === undefined) return null;
    const found = await signIns.find(token).catch((error: unknown) => {
      clearSignInCookie(request, reply);
      throw error;
    });
    if (found?.next != null) writeSignInCookie(request, reply, found.next);
    return found?.signedIn ?? null;
  }

  async function byTicket(ticket: string) {
    const signedIn = tickets.redeem(ticket);
    if (signedIn === null || !(await signIns.holds(signedIn))) throw errors.TICKET_REFUSED();
    return signedIn;
  }

  async function identified(kind: RequestClass, request: FastifyRequest, reply: FastifyReply) {
    const ticket = kind === 'socket' ? ticketOf(request) : null;
    if (ticket !== null) return byTicket(ticket);
    const local = kind === 'api' ? await options.door.letIn(request) : null;
    return local ?? byCookie(request, reply);
  }

  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request, reply) => {
    const kind = requestClass(request.url);
    if (kind !== 'api' && kind !== 'socket') return;
    const countStranger = () => anonymous.take(clientKey(request.ip), reply);
    request.signedIn = await identified(kind, request, reply).catch(async (error: unknown) => {
      await countStranger();
      throw error;
    });
    const userId = request.signedIn?.user.id;
    if (userId === undefined) await countStranger();
    else await users.take(userId, reply);
  });
}

/** @throws SIGNED_OUT */
export function needSignIn(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw errors.SIGNED_OUT();
  return request.signedIn;
}
