import type { FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';

/** The subprotocol that the server chooses, so that a ticket is never sent back. */
export const SOCKET_PROTOCOL = 'lethe';
const TICKET = /^lethe\.ticket\.([A-Za-z0-9_-]{43})$/;

/**
 * The ticket among the subprotocols that a socket offers; null where none is.
 *
 * @throws SECRET_IN_ADDRESS for an address with parameters, TICKET_REFUSED for a ticket of the wrong shape
 */
export function ticketOf({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>): string | null {
  if (url.includes('?')) throw errors.SECRET_IN_ADDRESS();
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const named = offered.find((name) => name.startsWith('lethe.ticket.'));
  if (named === undefined) return null;
  const ticket = TICKET.exec(named)?.[1];
  if (ticket === undefined) throw errors.TICKET_REFUSED();
  return ticket;
}

/** Which of the offered subprotocols is spoken; none where the client did not offer it. */
export const chooseProtocol = (offered: ReadonlySet<string>): string | false =>
  offered.has(SOCKET_PROTOCOL) && SOCKET_PROTOCOL;
