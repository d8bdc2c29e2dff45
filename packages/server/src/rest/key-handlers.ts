import type { ApiKeySummary } from '@lethe/protocol';
import type { ApiKey } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';
import { isoDay } from '../clock/day.ts';
import { errors } from '../errors.ts';
import { newApiKey } from '../gateway/caller/new-key.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Random } from '../identity/secret.ts';
import { recordEvents } from '../people/events.ts';
import { needAction } from '../people/may.ts';
import type { StorePort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type KeyHandlers = Pick<
  Handlers,
  'listKeys' | 'makeKey' | 'revokeKey' | 'readPrices' | 'changePrices'
>;

export interface KeyHandlerOptions {
  store: Pick<StorePort, 'apiKeys' | 'prices' | 'audit'>;
  random: Random;
  clock: Clock;
  /** Remembers keys, and must not after one is revoked. */
  gateway: () => Pick<Gateway, 'callers'>;
}

const summaryOf = ({ ownerId: _, hash: __, usedDay, ...key }: ApiKey): ApiKeySummary => ({
  ...key,
  scopes: [...key.scopes],
  models: key.models && [...key.models],
  usedDay: usedDay === null ? null : isoDay(usedDay),
});

/** A person's own API keys, and what tokens elsewhere cost. */
export function keyHandlers({ store, random, clock, gateway }: KeyHandlerOptions): KeyHandlers {
  const record = recordEvents(store);
  return {
    async listKeys({ signedIn }) {
      return { keys: (await store.apiKeys.list(signedIn.user.id)).map(summaryOf) };
    },

    async makeKey({ signedIn, body }) {
      const { id: ownerId, role } = signedIn.user;
      // What may look after the installation is made by who may.
      if (body.scopes.includes('admin')) needAction(role, 'keys.service');
      if (body.expiresAt !== null && body.expiresAt <= clock.now())
        throw errors.INVALID_REQUEST({ fields: 'body.expiresAt' });
      const { key, ...made } = newApiKey(random);
      const kept = await store.apiKeys.create({ ...made, ...body, ownerId });
      await record({ actor: ownerId, action: 'apiKey.made', subject: ownerId });
      return { key, summary: summaryOf(kept) };
    },

    async revokeKey({ signedIn, params }) {
      const { id: ownerId } = signedIn.user;
      const own = await store.apiKeys.list(ownerId);
      const isOwn = own.some(({ id }) => id === params.id);
      if (!isOwn || !(await store.apiKeys.revoke(params.id))) throw errors.NOT_FOUND();
      gateway().callers.forget();
      await record({ actor: ownerId, action: 'apiKey.revoked', subject: ownerId });
    },

    async readPrices() {
      return { prices: [...(await store.prices.list())] };
    },

    async changePrices({ body }) {
      await store.prices.set(body.prices);
      return { prices: [...(await store.prices.list())] };
    },
  };
}
