import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../src/index.ts';

/** A directory of mode 0700 that goes away with the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lethe-store-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export const temporaryPath = (): string => join(temporaryDirectory(), 'lethe.db');

/** Opens a store that is closed with the test. */
export async function openedStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ path: temporaryPath(), ...options });
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
