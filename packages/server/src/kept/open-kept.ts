import { join } from 'node:path';
import {
  holdsSealed,
  type KeyringTable,
  openKeyringTable,
  openStore,
  type Store,
} from '@lethe/store';
import { type Keyring, openKeyring } from '@lethe/vault';
import type { Config } from '../config/settings.ts';
import { errors } from '../errors.ts';
import { resealDirectory } from './reseal-directory.ts';
import { rootKeySource } from './root-key-source.ts';

/** Name of the database in the data directory. */
export const DATABASE_FILE = 'lethe.db';

/** Name of the keyring's directory in the data directory. */
export const KEYRING_DIRECTORY = 'keyring';

/** Name of the directory of added models in the data directory. */
export const MODELS_DIRECTORY = 'models';

/** Name of the directory of sleep's own sealed files in the data directory. */
export const SLEEP_DIRECTORY = 'sleep';

/** Name of the directory of reports of attacks on models. */
export const RED_TEAM_DIRECTORY = 'redteam';

/** Where everything of a data directory lies. */
export const keptPaths = ({ data }: Pick<Config, 'data'>) => ({
  database: join(data.directory, DATABASE_FILE),
  keyring: join(data.directory, KEYRING_DIRECTORY),
  models: join(data.directory, MODELS_DIRECTORY),
  sleep: join(data.directory, SLEEP_DIRECTORY),
  redTeam: join(data.directory, RED_TEAM_DIRECTORY),
});

/** What is kept, with the keys that open it. */
export interface Kept {
  readonly keyring: Keyring;
  readonly store: Store;
  /** Closes the store, then the keys. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the keyring and the store of a data directory. A keyring is made where nothing sealed is there
 * yet; never beside sealed data, which new keys could not open.
 *
 * @throws CONFIG_ROOT_KEY_TWICE, CONFIG_SHARED_WITHOUT_SERVER and the coded errors of `openKeyring` and of `openStore`
 */
export async function openKept(
  config: Pick<Config, 'data' | 'vault' | 'database' | 'retention'>,
  { clock }: { clock?: () => number } = {},
): Promise<Kept> {
  const paths = keptPaths(config);
  const timed = clock && { clock };
  const shared = await sharedKeys(config);
  const keyring = await openKeyring({
    directory: paths.keyring,
    rootKey: rootKeySource(config),
    create: !holdsSealed(paths.database),
    ...(shared && { shared: { files: shared } }),
    ...timed,
  }).catch(async (error: unknown) => {
    await shared?.close();
    throw error;
  });
  try {
    const { database, retention } = config;
    const store = await openStore({
      path: paths.database,
      ...(database.url !== '' && { database }),
      keyring,
      resealFiles: async (userId) => {
        if (userId === null) await resealDirectory(paths.sleep, await keyring.installationSealer());
      },
      retentionDays: { turns: retention.turnDays, audit: retention.auditDays },
      ...timed,
    });
    return {
      keyring,
      store,
      async close() {
        await store.close();
        keyring.close();
        await shared?.close();
      },
    };
  } catch (error) {
    keyring.close();
    await shared?.close();
    throw error;
  }
}

/** The keyring in the database, where several processes share it. @throws CONFIG_SHARED_WITHOUT_SERVER */
export async function sharedKeys({
  vault,
  database,
}: Pick<Config, 'vault' | 'database'>): Promise<KeyringTable | null> {
  if (!vault.shared) return null;
  if (database.url === '') throw errors.CONFIG_SHARED_WITHOUT_SERVER();
  return openKeyringTable(database.url);
}
