import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Keyring, type OpenKeyringOptions, openKeyring } from '../src/index.ts';

/** A directory of mode 0700 that is gone after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-vault-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Where the root key file of a test lies: beside the keyring, as at a first start. */
export const keyFileOf = (directory: string) =>
  ({ kind: 'file', path: join(directory, 'root.key') }) as const;

/** Opens a keyring that is closed with the test. */
export async function openedKeyring(
  directory: string,
  options: Partial<OpenKeyringOptions> = {},
): Promise<Keyring> {
  const keyring = await openKeyring({ directory, rootKey: keyFileOf(directory), ...options });
  onTestFinished(() => keyring.close());
  return keyring;
}

export const PLACE = { table: 'turns', column: 'measures', row: 'turn-1' };

/** Seals a word for a user. */
export const sealFor = async (keyring: Keyring, userId: string, word: string) =>
  (await keyring.sealerOf(userId)).seal(PLACE, Buffer.from(word));

/** Opens what `sealFor` sealed. */
export const openFor = async (keyring: Keyring, userId: string, envelope: Uint8Array) =>
  Buffer.from((await keyring.sealerOf(userId)).open(PLACE, envelope)).toString();
