import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, openKept } from '@lethe/server';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { runLethe } from '../../test/run-lethe.ts';

let directory: string;
const lethe = (...args: string[]) =>
  runLethe([...args, '--data-dir', join(directory, 'data')], { cwd: directory });
const configured = async () =>
  (await loadConfig({ flags: { 'data.directory': join(directory, 'data') }, env: {} })).config;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-backup-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const { store, close } = await openKept(await configured());
  await store.users.create({ id: 'ann-marie', role: 'owner' });
  await store.users.create({ id: 'bob', role: 'member' });
  await store.memories.create('ann-marie', { id: 'm', text: 'The cat is called Fen' });
  await close();
});

test('backup, erase, restore: who was erased does not come back', async () => {
  const copy = join(directory, 'copy');
  const backup = await lethe('backup', copy, '--json');
  expect([backup.status, JSON.parse(backup.out).files.length]).toEqual([0, 1]);
  const erased = await lethe('erase', 'ann-marie', '--yes', '--json');
  expect(erased.status).toBe(0);
  expect(JSON.parse(erased.out)).toMatchObject({
    keyDestroyed: true,
    rows: { memories: 1 },
    search: { traces: [] },
  });
  const restored = await lethe('restore', copy, '--yes', '--json');
  expect(restored.status).toBe(0);
  expect(JSON.parse(restored.out)).toMatchObject({ users: 1, dropped: 1, search: { traces: [] } });
  const { store, close } = await openKept(await configured());
  expect((await store.users.list()).map(({ id }) => id)).toEqual(['bob']);
  const [newest] = await store.audit.list({ limit: 1 });
  expect(newest?.event).toMatchObject({ action: 'admin.restored', numbers: { dropped: 1 } });
  await close();
  const noted = await readFile(join(directory, 'data', 'audit-noted.jsonl'), 'utf8');
  expect(JSON.parse(noted)).toMatchObject({ action: 'admin.backedUp', withKeys: false });
});

test('nothing is erased or replaced without --yes', async () => {
  for (const command of ['erase', 'restore']) {
    const { status, err } = await lethe(command, 'bob');
    expect([status, err.includes('--yes')]).toEqual([2, true]);
  }
  expect((await lethe('erase', 'nobody', '--yes')).status).toBe(3);
});

test('a backup is made while Lethe runs, and keys only go along under a recovery key', async () => {
  const { keyring, close } = await openKept(await configured());
  const copy = join(directory, 'copy');
  const refused = await lethe('backup', copy, '--with-keys');
  expect([refused.status, existsSync(copy)]).toEqual([3, false]);
  await keyring.recoveryKey();
  expect((await lethe('backup', copy, '--with-keys', '--keys-days', '7')).status).toBe(0);
  expect(readdirSync(copy).toSorted()).toEqual(['backup.json', 'keyring', 'lethe.db']);
  await close();
});
