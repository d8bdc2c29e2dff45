import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { sendProblem } from '../rest/problems.ts';
import { BARE_HEADERS } from './security-headers.ts';

/**
 * Answers an address that cannot be decoded or has a part that is too long. No hook sees such a request,
 * so the headers are set here and the connection, which may have asked for an upgrade, is hung up on.
 */
export function answerUnroutable(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers({ ...BARE_HEADERS, connection: 'close' });
  reply.raw.once('finish', () => request.raw.socket.destroySoon());
  sendProblem(errors.INVALID_REQUEST({ fields: 'address' }), request, reply);
}
