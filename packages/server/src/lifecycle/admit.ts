import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { requestClass } from '../limits/request-class.ts';
import type { Lifecycle } from './lifecycle.ts';

/** Turns the API and new sockets away until the model is there, and once the server is going. */
export function admitWhenReady(app: FastifyInstance, lifecycle: Lifecycle): void {
  app.addHook('onRequest', async (request, reply) => {
    const kind = requestClass(request.url);
    if (lifecycle.state === 'draining') reply.header('connection', 'close');
    if (kind === 'health' || kind === 'app' || lifecycle.state === 'ok') return;
    throw lifecycle.state === 'starting'
      ? errors.STARTING(undefined, { retryAfterSeconds: 1 })
      : errors.DRAINING(undefined, { retryAfterSeconds: 5 });
  });
}
