import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../clock/clock.ts';
import { dayOf } from '../../clock/day.ts';
import { errors } from '../../errors.ts';
import { hashSecret, sameHash } from '../../identity/secret.ts';
import type { GatewayStore } from '../store-port.ts';
import type { Caller } from './caller.ts';

/** A key that was found counts so long without asking the store again, milliseconds. */
const FRESH_MS = 2000;
/** Keys that are remembered; the one found longest ago is asked for again. */
const MOST_REMEMBERED = 1000;
const LONGEST_KEY = 512;

const EVERY_SCOPE = ['chat', 'embeddings', 'moderations', 'cloud', 'admin'] as const;
const NO_LIMITS = {
  perMinute: null,
  callsPerDay: null,
  tokensPerDay: null,
  microcentsPerDay: null,
};

/** Who asks, by the key they show. */
export interface Callers {
  /** @throws KEY_MISSING, KEY_WRONG */
  of(request: Pick<FastifyRequest, 'headers'>): Promise<Caller>;
  /** From now on a key is asked for again: it was revoked. */
  forget(): void;
}

/** `Authorization: Bearer` as OpenAI's clients send it, `x-api-key` as Anthropic's do. */
function shownKey({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  const key = bearer ?? headers['x-api-key'];
  return typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY ? key : undefined;
}

export function createCallers({
  store,
  clock,
  bootstrapKey,
  owner,
}: {
  store: Pick<GatewayStore, 'apiKeys' | 'audit'>;
  clock: Clock;
  /** Of the environment; empty for none. */
  bootstrapKey: string;
  /** Whose the key of the environment is. */
  owner: () => Promise<{ id: string }>;
}): Callers {
  const remembered = new Map<string, { caller: Caller; until: number }>();
  const bootstrapHash = bootstrapKey === '' ? null : hashSecret(bootstrapKey);

  async function find(hash: string): Promise<Caller | null> {
    if (bootstrapHash !== null && sameHash(hash, bootstrapHash)) {
      const { id: ownerId } = await owner();
      return {
        ...{ id: 'bootstrap', ownerId, scopes: EVERY_SCOPE, models: null, limits: NO_LIMITS },
        ...{ policy: 'enforce', usedDay: null, expiresAt: null, isKept: false },
      };
    }
    const key = await store.apiKeys.find(hash);
    return key && { ...key, isKept: true };
  }

  function remember(hash: string, caller: Caller): void {
    remembered.delete(hash);
    remembered.set(hash, { caller, until: clock.now() + FRESH_MS });
    if (remembered.size > MOST_REMEMBERED)
      remembered.delete(remembered.keys().next().value as string);
  }

  /** The first use of a day is kept, and stands in the audit log. */
  async function noteUse({ id, ownerId, isKept, usedDay }: Caller): Promise<void> {
    const today = dayOf(clock.now());
    if (!isKept || (usedDay !== null && usedDay >= today)) return;
    await store.apiKeys.touch(id, today);
    await store.audit.append({ actor: ownerId, action: 'apiKey.used', subject: ownerId });
  }

  return {
    async of(request) {
      const key = shownKey(request);
      if (key === undefined) throw errors.KEY_MISSING();
      const hash = hashSecret(key);
      const known = remembered.get(hash);
      const now = clock.now();
      if (known !== undefined && now < known.until && now < (known.caller.expiresAt ?? now + 1))
        return known.caller;
      const caller = await find(hash);
      if (caller === null) {
        remembered.delete(hash);
        throw errors.KEY_WRONG();
      }
      await noteUse(caller);
      remember(hash, caller);
      return caller;
    },
    forget: () => remembered.clear(),
  };
}
