import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { requestClass } from './request-class.ts';

export interface InFlight {
  /** Resolves once no request of the API, the gateway or the app is in flight. */
  settled(): Promise<void>;
}

/** At most so many requests at once, counted apart for the API, the gateway and the app; health is always answered. */
export function boundInFlight(app: FastifyInstance, { maximum }: { maximum: number }): InFlight {
  const inFlight = { api: 0, app: 0, gateway: 0 };
  let waiting: (() => void)[] = [];
  const isQuiet = () => inFlight.api + inFlight.app + inFlight.gateway === 0;

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
      if (!isQuiet()) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    });
  });
  return {
    settled: () =>
      isQuiet() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  };
}
