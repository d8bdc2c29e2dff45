import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';

/** Logs each answered request by the pattern of its route. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    log.request({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      userId: request.signedIn?.user.id ?? null,
    });
  });
}
