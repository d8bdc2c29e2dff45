import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openKeyring } from '@lethe/vault';
import { expect, test } from 'vitest';
import { fillEverything } from '../../test/fill.ts';
import { keyringDirectory, ROOT_KEY } from '../../test/keyring-place.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import {
  closeKeyring,
  keyringOf,
  openedStore,
  storeOf,
  temporaryDirectory,
  temporaryPath,
} from '../../test/temporary-store.ts';
import { makeBackup, restoreBackup, restoreKeys } from '../index.ts';

const DAY = 86_400_000;

/** A store with two users and a backup of it that was made while it was in use. */
async function backedUp() {
  const path = temporaryPath();
  const store = await storeOf(['ada-lovelace', 'bo'], { path });
  await fillEverything(store, 'ada-lovelace');
  await fillEverything(store, 'bo');
  const directory = join(temporaryDirectory(), 'backup');
  const manifest = await makeBackup({ path, directory, clock: () => 5 * DAY });
  return { path, store, directory, manifest, keyring: await keyringOf(path) };
}

test('a backup is made beside a running store, private, without keys, and comes back as it was', async () => {
  const { path, store, directory, manifest, keyring } = await backedUp();
  expect(manifest).toMatchObject({ day: 5, keysExpireDay: null, files: [{ name: 'lethe.db' }] });
  expect(readdirSync(directory).toSorted()).toEqual(['backup.json', 'lethe.db']);
  for (const name of readdirSync(directory))
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
  await store.recordTurn(measuredTurn({ userId: 'bo', turnId: 'after-the-backup' }));
  await store.close();
  expect(await restoreBackup({ from: directory, path, keyring })).toMatchObject({
    day: 5,
    users: 2,
    dropped: 0,
  });
  const restored = await openedStore({ path });
  expect((await restored.loadUser('bo'))?.topicFrequencies.turns).toBe(1);
  expect((await restored.memories.list('ada-lovelace')).total).toBe(1);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('the restored backup of an erased user holds nothing of them: a search finds no byte', async () => {
  const { path, store, directory, keyring } = await backedUp();
  await store.erase('ada-lovelace');
  await store.close();
  const report = await restoreBackup({ from: directory, path, keyring });
  expect(report).toMatchObject({ users: 1, dropped: 1 });
  expect(report.search.traces).toEqual([]);
  expect(report.search.values).toBe(1);
  const restored = await openedStore({ path });
  expect(await restored.users.get('ada-lovelace')).toBeNull();
  expect((await restored.users.list()).map(({ id }) => id)).toEqual(['bo']);
  const bytes = readFileSync(path);
  for (const trace of [
    keyring.keyedId('ada-lovelace'),
    'turn-of-ada-lovelace',
    'memory-of-ada-lovelace',
  ])
    expect(bytes.includes(trace)).toBe(false);
  await restored.close();
  expect(await restoreBackup({ from: directory, path, keyring })).toMatchObject({ dropped: 1 });
});

test('somebody of the same id who came back before the backup stays; the one before does not', async () => {
  const { path, store, directory: early, keyring } = await backedUp();
  await store.erase('ada-lovelace');
  await store.users.create({ id: 'ada-lovelace', role: 'member' });
  await store.memories.create('ada-lovelace', { id: 'new', text: 'New here' });
  const late = join(temporaryDirectory(), 'late');
  await makeBackup({ path, directory: late });
  await store.close();
  expect(await restoreBackup({ from: late, path, keyring })).toMatchObject({ dropped: 0 });
  const restored = await openedStore({ path });
  expect((await restored.memories.list('ada-lovelace')).total).toBe(1);
  await restored.close();
  expect(await restoreBackup({ from: early, path, keyring })).toMatchObject({ dropped: 1 });
});

test('with keys, a new machine opens the backup; after their day the keys are not put back', async () => {
  const { path, store, directory: plain } = await backedUp();
  await store.close();
  await closeKeyring(path);
  const directory = join(temporaryDirectory(), 'with-keys');
  const keys = { keyring: keyringDirectory(path), days: 30 };
  await makeBackup({ path, directory, keys, clock: () => 5 * DAY });
  expect(existsSync(join(directory, 'keyring', 'root.key'))).toBe(false);

  const place = temporaryPath();
  const keyring = keyringDirectory(place);
  const at = (day: number) => restoreKeys({ from: directory, keyring, clock: () => day * DAY });
  await expect(at(36)).rejects.toMatchObject({ code: 'BACKUP_KEYS_EXPIRED' });
  expect(await restoreKeys({ from: plain, keyring })).toBe(false);
  expect(await at(35)).toBe(true);
  expect(await at(35)).toBe(false);
  const opened = await openKeyring({ directory: keyring, rootKey: ROOT_KEY, create: false });
  await restoreBackup({ from: directory, path: place, keyring: opened });
  opened.close();
  const restored = await openedStore({ path: place });
  expect((await restored.memories.list('ada-lovelace')).total).toBe(1);
});

test('a damaged backup, a cut one and other keys are told, and the database stays as it is', async () => {
  const { path, store, directory, keyring } = await backedUp();
  await store.close();
  const before = readFileSync(path);
  const refused = async (change: (copy: string) => void, code: string, keys = keyring) => {
    const copy = join(temporaryDirectory(), 'copy');
    cpSync(directory, copy, { recursive: true });
    change(copy);
    await expect(restoreBackup({ from: copy, path, keyring: keys })).rejects.toMatchObject({
      code,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  };
  const flip = (copy: string) => {
    const bytes = readFileSync(join(copy, 'lethe.db'));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(join(copy, 'lethe.db'), bytes);
  };
  const rewrite = (change: (manifest: Record<string, unknown>) => void) => (copy: string) => {
    const manifest = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8'));
    change(manifest);
    writeFileSync(join(copy, 'backup.json'), JSON.stringify(manifest));
  };
  await refused(flip, 'BACKUP_DAMAGED');
  await refused((copy) => writeFileSync(join(copy, 'backup.json'), '{'), 'BACKUP_MALFORMED');
  await refused(
    rewrite((manifest) => {
      manifest.files = [{ name: '../../etc/passwd', bytes: 1, sha256: 'a'.repeat(64) }];
    }),
    'BACKUP_MALFORMED',
  );
  await refused(() => undefined, 'KEYRING_FOREIGN', await keyringOf(temporaryPath()));
  const inUse = await openedStore({ path });
  await expect(restoreBackup({ from: directory, path, keyring })).rejects.toMatchObject({
    code: 'DATABASE_IN_USE',
  });
  expect(inUse.ready()).toBe(true);
});

test('a backup overwrites nothing', async () => {
  const { path, directory } = await backedUp();
  await expect(makeBackup({ path, directory })).rejects.toMatchObject({
    code: 'BACKUP_PLACE_TAKEN',
  });
});
