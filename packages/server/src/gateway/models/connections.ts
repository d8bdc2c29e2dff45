import type { EgressConnection } from '@lethe/assistant';
import { createProvider, type Provider } from '@lethe/models';
import type { Connection } from '@lethe/store';
import type { Clock } from '../../clock/clock.ts';
import type { Config } from '../../config/settings.ts';
import type { GatewayStore } from '../store-port.ts';

/** A connection with the names of its models, as far as they are known. */
export interface OpenConnection extends EgressConnection {
  readonly models: readonly string[];
}

/** The upstream of the environment has this id, so no connection may. */
export const UPSTREAM = 'upstream';

/** How long a list of connections or of models is taken for what it was, milliseconds. */
const FRESH_MS = 5_000;
const MODELS_FRESH_MS = 60_000;
/** A list of models is asked for so long, milliseconds: a client waits for it with a whole page. */
const MODELS_WAIT_MS = 1_500;

/** The ways to models elsewhere: those the store keeps, and the one of the environment. */
export interface OpenConnections {
  list(): Promise<readonly OpenConnection[]>;
  /** @throws PROVIDER_ADDRESS_INVALID, PROVIDER_ADDRESS_REFUSED */
  find(id: string): Promise<OpenConnection | null>;
  /** From now on the store is asked again. */
  changed(): void;
  close(): Promise<void>;
}

type Kept = Omit<Connection, 'createdAt'>;

const upstreamOf = ({ upstream }: Config): Kept[] =>
  upstream.url === ''
    ? []
    : [
        {
          ...{ id: UPSTREAM, name: UPSTREAM, kind: 'compatible', format: upstream.format },
          ...{ baseUrl: upstream.url, runs: upstream.class, mode: upstream.mode },
          ...{ key: upstream.key || null, models: [], updatedAt: 0 },
        },
      ];

export function openConnections({
  config,
  store,
  clock,
}: {
  config: Config;
  store: Pick<GatewayStore, 'connections'>;
  clock: Clock;
}): OpenConnections {
  const providers = new Map<string, { updatedAt: number; provider: Provider }>();
  const asked = new Map<string, { at: number; models: readonly string[] }>();
  const upstream = upstreamOf(config);
  let kept: { at: number; list: readonly Kept[] } | null = null;

  async function all(): Promise<readonly Kept[]> {
    if (kept === null || clock.now() - kept.at > FRESH_MS) {
      const list = [...upstream, ...(await store.connections.list())];
      kept = { at: clock.now(), list };
      await closeAllBut(new Set(list.map(({ id }) => id)));
    }
    return kept.list;
  }

  async function closeAllBut(ids: ReadonlySet<string>): Promise<void> {
    for (const [id, { provider }] of providers) {
      if (ids.has(id)) continue;
      providers.delete(id);
      asked.delete(id);
      await provider.close();
    }
  }

  function providerOf({ id, kind, format, baseUrl, runs, key, updatedAt }: Kept): Provider {
    const known = providers.get(id);
    if (known?.updatedAt === updatedAt) return known.provider;
    const provider = createProvider(
      {
        ...{ id, kind, format, baseUrl, runs },
        // Where the owner wrote down that it goes, it may go; into private networks only where they
        // said that it stays theirs, or in the environment.
        allowedHosts: [...config.cloud.allowedHosts, new URL(baseUrl).host],
        allowPrivate:
          runs === 'local' ||
          id === UPSTREAM ||
          config.cloud.allowedHosts.includes(new URL(baseUrl).host),
      },
      { key: async () => key },
    );
    providers.set(id, { updatedAt, provider });
    asked.delete(id);
    void known?.provider.close();
    return provider;
  }

  async function modelsOf(
    { id, models, runs }: Kept,
    provider: Provider,
  ): Promise<readonly string[]> {
    if (models.length > 0) return models;
    const known = asked.get(id);
    if (known !== undefined && clock.now() - known.at <= MODELS_FRESH_MS) return known.models;
    if (runs === 'cloud' && config.cloud.offline) return [];
    const signal = AbortSignal.timeout(MODELS_WAIT_MS);
    const found = await provider.listModels({ signal }).catch(() => known?.models ?? []);
    asked.set(id, { at: clock.now(), models: found });
    return found;
  }

  const opened = async (connection: Kept): Promise<OpenConnection> => {
    const { id, kind, format, baseUrl, runs, mode, models } = connection;
    return { id, kind, format, baseUrl, runs, mode, models, provider: providerOf(connection) };
  };

  return {
    async list() {
      const each = await Promise.allSettled(
        (await all()).map(async (connection) => {
          const open = await opened(connection);
          return { ...open, models: await modelsOf(connection, open.provider) };
        }),
      );
      // One that cannot be opened does not hide the others; asked for by name it says why.
      return each.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    async find(id) {
      const connection = (await all()).find((one) => one.id === id);
      return connection === undefined ? null : opened(connection);
    },
    changed() {
      kept = null;
    },
    close: () => closeAllBut(new Set()),
  };
}
