import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { requestClass } from './request-class.ts';

/** At most so many requests at once, counted apart for the API and the app; health is always answered. */
export function boundInFlight(app: FastifyInstance, { maximum }: { maximum: number }): void {
  const inFlight = { api: 0, app: 0 };
  app.addHook('onRequest', async (request, reply) => {
    const kind = requestClass(request.url);
    if (kind === 'health' || kind === 'socket') return;
    if (inFlight[kind] >= maximum) {
      throw errors.TOO_MANY_IN_FLIGHT(undefined, { retryAfterSeconds: 1 });
    }
    inFlight[kind] += 1;
    // `close` follows both a finished response and a client that went away.
    reply.raw.once('close', () => {
      inFlight[kind] -= 1;
    });
  });
}
