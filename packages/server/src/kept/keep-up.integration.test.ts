import { appendFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealedFile, sealFile } from '@lethe/vault';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../../test/running-server.ts';
import { loadConfig } from '../config/load.ts';
import { keepUp } from './keep-up.ts';
import { noteEvent } from './noted-events.ts';
import { openKept } from './open-kept.ts';

const DAY_MS = 86_400_000;

async function house() {
  const directory = join(await temporaryDirectory(), 'data');
  const { config } = await loadConfig({ flags: { 'data.directory': directory }, env: {} });
  let now = 0;
  const { store, keyring, close } = await openKept(config, { clock: () => now });
  onTestFinished(close);
  await store.users.create({ id: 'ann', role: 'owner' });
  return {
    directory,
    store,
    keyring,
    setNow(at: number) {
      now = at;
    },
    keepUp(at: number) {
      now = at;
      return keepUp({ config, store, now, signal: new AbortController().signal });
    },
    events: async () =>
      (await store.audit.list()).map(({ event }) => [event?.action, event?.numbers]),
  };
}

test('what retention let go and every replaced key stand in the audit log', async () => {
  const { events, keepUp, keyring, store } = await house();
  await store.budgets.spend('ann', 1, { calls: 1 });
  await keepUp(2 * DAY_MS);
  expect(await events()).toEqual([]);
  await keepUp(95 * DAY_MS);
  expect(await events()).toEqual([
    ['key.rotated', {}],
    ['key.rotated', {}],
    ['admin.retention', { rows: 1, tables: 1 }],
  ]);
  for (const whose of ['ann', null])
    expect((await keyring.versionsOf(whose))?.versions.map(({ version }) => version)).toEqual([2]);
});

test.each([
  ['kept', 94, []],
  ['unchanged', 94, []],
  ['failed', 94, ['admin.retention', 'key.rotated', 'key.rotated']],
  ['kept', 93, ['admin.retention', 'key.rotated', 'key.rotated']],
  ['kept', 200, ['admin.retention', 'key.rotated', 'key.rotated']],
])('what a sleep left %s on day %i is not done again within a day', async (decision, day, done) => {
  const { events, keepUp, setNow, store } = await house();
  await store.budgets.spend('ann', 1, { calls: 1 });
  setNow(day * DAY_MS);
  await store.cycles.begin({ id: 'night', mode: 'deep', trigger: 'scheduled' });
  for (const step of ['keyAge', 'retention']) {
    const entry = { step, decision, at: day * DAY_MS, numbers: {}, words: {} };
    await store.journal.append('night', entry);
  }
  await store.cycles.end('night', 'finished');
  await keepUp(95 * DAY_MS);
  expect((await events()).map(([action]) => action).sort()).toEqual(done);
});

test('a backup that was made beside a running Lethe stands in the audit log once', async () => {
  const { directory, events, keepUp } = await house();
  await noteEvent(directory, { action: 'admin.backedUp', day: 7, withKeys: true });
  await noteEvent(directory, { action: 'admin.backedUp', day: 8, withKeys: false });
  const [name = ''] = (await readdir(directory)).filter((one) => one.endsWith('.jsonl'));
  expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
  await appendFile(join(directory, name), '{"action":"admin.erased"}\n{"action":"admin.ba');
  for (const at of [1, 2]) await keepUp(at);
  expect(await events()).toEqual([
    ['admin.backedUp', { day: 8, withKeys: 0 }],
    ['admin.backedUp', { day: 7, withKeys: 1 }],
  ]);
});

test('files that are sealed beside the database open after the installation has a new key', async () => {
  const { directory, keepUp, keyring } = await house();
  const sleep = join(directory, 'sleep');
  await mkdir(sleep, { mode: 0o700 });
  const file = { directory: sleep, name: 'state.bin', sealer: await keyring.installationSealer() };
  await sealFile(file, Buffer.from('what was learnt'));
  await keepUp(95 * DAY_MS);
  const now = { ...file, sealer: await keyring.installationSealer() };
  expect((await keyring.versionsOf(null))?.versions).toHaveLength(1);
  expect(Buffer.from(await readSealedFile(now, 100)).toString()).toBe('what was learnt');
});

test('a keyring is shared only by way of a server', async () => {
  const directory = join(await temporaryDirectory(), 'data');
  const flags = { 'data.directory': directory, 'vault.shared': true };
  const { config } = await loadConfig({ flags, env: {} });
  await expect(openKept(config)).rejects.toMatchObject({ code: 'CONFIG_SHARED_WITHOUT_SERVER' });
});
