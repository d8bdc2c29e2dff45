import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asPlainUser, plainOwner } from '../../test/as-plain-user.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import {
  keyringOf,
  storeOf,
  temporaryDirectory,
  temporaryPath,
} from '../../test/temporary-store.ts';
import { openStore } from '../index.ts';

/** A directory of the plain user, with a closed database in it. */
async function plainDatabase(): Promise<string> {
  const path = join(temporaryDirectory(), 'lethe.db');
  const store = await storeOf(['ada'], { path });
  await store.recordTurn(measuredTurn());
  await store.close();
  const { uid, gid } = plainOwner();
  for (const owned of [path, `${path}-lock`, dirname(path)]) chownSync(owned, uid, gid);
  return path;
}

function makeReadOnly(path: string, mode: number): void {
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, 0o700));
}

test('a read-only database is told with its cure and left as it is', async () => {
  const path = await plainDatabase();
  makeReadOnly(path, 0o400);
  const before = readFileSync(path);
  const keyring = await keyringOf(temporaryPath());
  await expect(asPlainUser(() => openStore({ path, keyring }))).rejects.toMatchObject({
    code: 'DATABASE_READ_ONLY',
    message: `The database ${path} is read-only. Make the file and its directory writable for this user; nothing in it was changed.`,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a read-only directory with a database in it is told the same way', async () => {
  const path = await plainDatabase();
  const before = readFileSync(path);
  makeReadOnly(dirname(path), 0o500);
  const keyring = await keyringOf(temporaryPath());
  await expect(asPlainUser(() => openStore({ path, keyring }))).rejects.toMatchObject({
    code: 'DATABASE_READ_ONLY',
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a read-only empty directory is told as not writable', async () => {
  const path = join(temporaryDirectory(), 'lethe.db');
  const { uid, gid } = plainOwner();
  chownSync(dirname(path), uid, gid);
  makeReadOnly(dirname(path), 0o500);
  const keyring = await keyringOf(temporaryPath());
  await expect(asPlainUser(() => openStore({ path, keyring }))).rejects.toMatchObject({
    code: 'DIRECTORY_NOT_WRITABLE',
    message: `Lethe cannot write to its data directory ${dirname(path)}. Make it writable for this user, or choose another with --data-dir.`,
  });
});

test('a directory that cannot be made is told as not writable', async () => {
  const parent = temporaryDirectory();
  const { uid, gid } = plainOwner();
  chownSync(parent, uid, gid);
  makeReadOnly(parent, 0o500);
  const path = join(parent, 'data', 'lethe.db');
  const keyring = await keyringOf(temporaryPath());
  await expect(asPlainUser(() => openStore({ path, keyring }))).rejects.toMatchObject({
    code: 'DIRECTORY_NOT_WRITABLE',
  });
});
