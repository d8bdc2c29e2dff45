import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newApiKey } from '@lethe/server';
import { type ApiKey, openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';

const NO_LIMITS = {
  perMinute: 0,
  callsPerDay: null,
  tokensPerDay: null,
  microcentsPerDay: null,
};

/** What clients of the benchmark show. */
export interface BenchKeys {
  /** Nothing is judged. */
  readonly off: string;
  /** Everything is held to the constitution. */
  readonly enforce: string;
}

/** Makes an owner, two keys and a connection of the owner's own, while no server runs. */
export const prepare = async (dataDirectory: string, upstreamUrl: string): Promise<BenchKeys> => {
  const keyring = await openKeyring({
    directory: join(dataDirectory, 'keyring'),
    rootKey: { kind: 'file', path: join(dataDirectory, 'root.key') },
  });
  const store = await openStore({ path: join(dataDirectory, 'lethe.db'), keyring });
  await store.users.create({ id: 'bench', role: 'owner' });
  const make = async (policy: ApiKey['policy']): Promise<string> => {
    const { key, ...made } = newApiKey((bytes) => randomBytes(bytes));
    await store.apiKeys.create({
      ...{ ...made, ownerId: 'bench', label: policy, models: null, policy, expiresAt: null },
      ...{ scopes: ['chat', 'cloud'], limits: NO_LIMITS },
    });
    return key;
  };
  const keys = { off: await make('off'), enforce: await make('enforce') };
  await store.connections.create({
    ...{ id: 'near', name: 'Near', kind: 'compatible', format: 'openai-chat', runs: 'local' },
    ...{ baseUrl: upstreamUrl, key: null, models: [], mode: 'masked' },
  });
  await store.close();
  keyring.close();
  return keys;
};
