import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keyring, openKeyring } from '@lethe/vault';
import { onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../src/index.ts';
import { keyringDirectory, ROOT_KEY } from './keyring-place.ts';

/** A directory of mode 0700 that goes away with the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lethe-store-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A database in a directory of its own, so that the keyring beside it is another one's neighbour. */
export const temporaryPath = (): string => join(temporaryDirectory(), 'data', 'lethe.db');

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
