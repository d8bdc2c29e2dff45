import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { requestClass } from './request-class.ts';

const COUNTED = ['api', 'app', 'gateway'] as const;

type Counted = (typeof COUNTED)[number];

export interface InFlight {
  /** Resolves once no request of these kinds is in flight; of any, where none is named. */
  settled(kinds?: readonly Counted[]): Promise<void>;
}

/** At most so many requests at once, counted apart for the API, the gateway and the app; health is always answered. */
export function boundInFlight(app: FastifyInstance, { maximum }: { maximum: number }): InFlight {
  const inFlight: Record<Counted, number> = { api: 0, app: 0, gateway: 0 };
  const waiting = new Set<() => void>();
  const isQuiet = (kinds: readonly Counted[]) => kinds.every((kind) => inFlight[kind] === 0);

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
      for (const look of waiting) look();
    });
  });
  return {
    settled: (kinds = COUNTED) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isQuiet(kinds)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
