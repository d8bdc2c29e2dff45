import { join } from 'node:path';
import { openStore, type Store } from '@lethe/store';
import { type Keyring, openKeyring } from '@lethe/vault';

export const databaseIn = (directory: string): string => join(directory, 'lethe.db');

export const keyringIn = (directory: string): Promise<Keyring> =>
  openKeyring({
    directory: join(directory, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
  });

/** Runs work on the store of a directory and closes it. */
export async function withStore<Result>(
  directory: string,
  work: (store: Store, keyring: Keyring) => Promise<Result>,
): Promise<Result> {
  const keyring = await keyringIn(directory);
  const store = await openStore({ path: databaseIn(directory), keyring });
  try {
    return await work(store, keyring);
  } finally {
    await store.close();
    keyring.close();
  }
}
