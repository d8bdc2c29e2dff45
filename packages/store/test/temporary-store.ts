import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keyring, openKeyring } from '@lethe/vault';
import { onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../src/index.ts';
import { keyringDirectory, ROOT_KEY } from './keyring-place.ts';

/** A directory of mode 0700 that goes away with the test. */
export function temporaryDirectory(): string {
  const place = mkdtempSync(join(tmpdir(), 'lethe-store-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  // Others may pass through, for tests that act as another user.
  chmodSync(place, 0o711);
  // A directory in it, so that the keyring can lie beside and is not among the files of the store.
  const directory = join(place, 'data');
  mkdirSync(directory, { mode: 0o700 });
  return directory;
}

export const temporaryPath = (): string => join(temporaryDirectory(), 'lethe.db');

const keyrings = new Map<string, Promise<Keyring>>();

/** The keyring of a database, opened once in a test and closed with it. */
export function keyringOf(path: string): Promise<Keyring> {
  const directory = keyringDirectory(path);
  const known = keyrings.get(directory);
  if (known) return known;
  const opened = openKeyring({ directory, rootKey: ROOT_KEY });
  keyrings.set(directory, opened);
  onTestFinished(async () => {
    keyrings.delete(directory);
    (await opened).close();
  });
  return opened;
}

/** Gives the keyring of a database free, so that another process can have it. */
export async function closeKeyring(path: string): Promise<void> {
  const directory = keyringDirectory(path);
  const keyring = keyrings.get(directory);
  keyrings.delete(directory);
  (await keyring)?.close();
}

/** Opens a store that is closed with the test. */
export async function openedStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  const path = options.path ?? temporaryPath();
  const store = await openStore({ keyring: await keyringOf(path), ...options, path });
  onTestFinished(() => store.close());
  return store;
}

/** A store with its users. */
export async function storeOf(
  userIds: readonly string[],
  options: Partial<StoreOptions> = {},
): Promise<Store> {
  const store = await openedStore(options);
  for (const id of userIds) await store.users.create({ id, role: 'member' });
  return store;
}

/** Every byte of every file in a directory. */
export const bytesUnder = (directory: string): Buffer =>
  Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))));
