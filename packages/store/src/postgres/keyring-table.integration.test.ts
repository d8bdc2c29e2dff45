import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keyring, openKeyring, readKeyringStatus } from '@lethe/vault';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fillEverything } from '../../test/fill.ts';
import { ROOT_KEY } from '../../test/keyring-place.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import { type PostgresServer, startPostgres } from '../../test/postgres-server.ts';
import { openStore, type Store } from '../index.ts';
import { openKeyringTable } from './keyring-table.ts';

let server: PostgresServer | undefined;
let directory: string;
beforeAll(async () => {
  server = await startPostgres();
  directory = await mkdtemp(join(tmpdir(), 'lethe-fleet-'));
});
afterAll(async () => {
  await server?.stop();
  await rm(directory, { recursive: true });
});

const emptySchema = () => (server as PostgresServer).emptySchema();

const SECOND = 1000;
const MINUTE = 60 * SECOND;

interface Replica {
  readonly store: Store;
  readonly keyring: Keyring;
}

/** A process of a fleet, with nothing of its own but the root key and the address. */
async function replica(url: string, clock: () => number): Promise<Replica> {
  const files = await openKeyringTable(url);
  const keyring = await openKeyring({ directory, rootKey: ROOT_KEY, shared: { files }, clock });
  const store = await openStore({
    path: join(directory, 'unused', 'lethe.db'),
    database: { url },
    keyring,
    clock,
  });
  onTestFinished(async () => {
    await store.close();
    keyring.close();
    await files.close();
  });
  return { store, keyring };
}

const versionsOf = async ({ keyring }: Replica) =>
  (await keyring.versionsOf('ada'))?.versions.map(({ version }) => version);

test('two processes that start at once make one keyring, and one key a user', async () => {
  const url = await emptySchema();
  const [one, other] = await Promise.all([replica(url, () => 0), replica(url, () => 0)]);
  expect(one.keyring.keyedId('ada')).toBe(other.keyring.keyedId('ada'));
  await one.store.users.create({ id: 'ada', role: 'member' });
  await Promise.all(
    [one, other].map(({ store }, index) =>
      store.memories.create('ada', { id: `memory-${index}`, text: `memory ${index}` }),
    ),
  );
  for (const { store } of [one, other])
    expect((await store.memories.list('ada')).memories.map(({ text }) => text).toSorted()).toEqual([
      'memory 0',
      'memory 1',
    ]);
});

test('a key that one process replaces is used by all, and nothing that any of them sealed is lost', async () => {
  let now = 0;
  const url = await emptySchema();
  const one = await replica(url, () => now);
  await one.store.users.create({ id: 'ada', role: 'member' });
  const other = await replica(url, () => now);
  const turn = ({ store }: Replica, turnId: string) =>
    store.recordTurn(measuredTurn({ turnId, sessionId: turnId }));
  await turn(other, 'before');
  now = MINUTE;
  await one.store.rotation.begin('ada');
  // The other one has not looked again, and what it seals now must stay readable.
  await turn(other, 'under-the-old-key');
  await one.store.rotation.reencrypt();
  expect(await versionsOf(one)).toEqual([1, 2]);
  now += 40 * SECOND;
  await turn(one, 'under-the-new-key');
  expect(await one.store.rotation.remaining('ada')).toBeGreaterThan(0);
  expect((await other.store.diary.turns('ada', 'under-the-new-key'))?.turns).toHaveLength(1);
  await other.store.rotation.reencrypt();
  expect(await other.store.rotation.remaining('ada')).toBe(0);
  expect(await versionsOf(other)).toEqual([1, 2]);
  now += 11 * MINUTE;
  await other.store.rotation.reencrypt();
  expect(await versionsOf(other)).toEqual([2]);
  now += 10 * SECOND;
  await turn(one, 'after');
  for (const { store } of [one, other])
    expect((await store.diary.list('ada', { limit: 9, offset: 0 })).total).toBe(4);
});

test('a user whom one process erases is gone for all, and their key is in no row any more', async () => {
  const now = 0;
  const url = await emptySchema();
  const one = await replica(url, () => now);
  const other = await replica(url, () => now);
  await one.store.users.create({ id: 'ada-lovelace', role: 'member' });
  await fillEverything(one.store, 'ada-lovelace');
  expect((await other.store.memories.list('ada-lovelace')).total).toBe(1);
  const proof = await one.store.erase('ada-lovelace');
  expect(proof.keyDestroyed).toBe(true);
  expect(await other.keyring.hasKey('ada-lovelace')).toBe(false);
  expect((await other.store.memories.list('ada-lovelace')).total).toBe(0);
  await expect(
    other.store.memories.create('ada-lovelace', { id: 'm', text: 'too late' }),
  ).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select name from keyring_entries order by name');
  await client.end();
  expect(rows.map(({ name }) => name)).toEqual(['installation', 'keyring']);
});

test('the keys of two processes that change one at once are both kept', async () => {
  const url = await emptySchema();
  const one = await replica(url, () => 0);
  const other = await replica(url, () => 0);
  await one.store.users.create({ id: 'ada', role: 'member' });
  await Promise.all([one, other].map(({ keyring }) => keyring.rotateUser('ada')));
  expect(await versionsOf(await replica(url, () => 0))).toEqual([1, 2, 3]);
});

test('without the root key its state is told, and another root key opens nothing', async () => {
  const url = await emptySchema();
  const { store } = await replica(url, () => 0);
  await store.users.create({ id: 'ada', role: 'member' });
  const files = await openKeyringTable(url);
  onTestFinished(() => files.close());
  expect(await readKeyringStatus(directory, files)).toMatchObject({ users: 1, createdAt: 0 });
  const rootKey = { kind: 'value', value: '8'.repeat(64) } as const;
  await expect(openKeyring({ directory, rootKey, shared: { files } })).rejects.toMatchObject({
    code: 'ROOT_KEY_WRONG',
  });
});
