import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import {
  bytesUnder,
  keyringOf,
  openedStore,
  storeOf,
  temporaryPath,
} from '../../test/temporary-store.ts';
import { makeVersion1 } from '../../test/version-1.ts';
import { openStore } from '../index.ts';
import type { SchemaVersion } from './migrate.ts';
import { SCHEMA_VERSIONS } from './versions/all.ts';

const NEXT = SCHEMA_VERSIONS.length + 1;

const widened: SchemaVersion = {
  version: NEXT,
  statements: [
    'alter table users add column seen_at integer not null default 0 check (seen_at >= 0)',
    'create table marks (id integer primary key check (id > 0)) strict',
  ],
};

const broken: SchemaVersion = {
  version: NEXT,
  statements: ['create table marks (id integer) strict', 'create table users (id integer) strict'],
};

function inside<Answer>(path: string, ask: (database: DatabaseSync) => Answer): Answer {
  const database = new DatabaseSync(path);
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

const versionOf = (path: string) =>
  inside(path, (database) => database.prepare('pragma user_version').get()?.user_version);

const hasTable = (path: string, name: string) =>
  inside(path, (database) =>
    Boolean(database.prepare('select 1 from sqlite_schema where name = ?').get(name)),
  );

/** A database as each released version left it, with the user "ada" and turns in it. */
async function databaseOf(version: number): Promise<string> {
  const path = temporaryPath();
  if (version === 1) {
    makeVersion1(path);
    return path;
  }
  const store = await storeOf(['ada'], { path, migrations: SCHEMA_VERSIONS.slice(0, version) });
  await store.recordTurn(measuredTurn());
  await store.close();
  return path;
}

const openAt = async (path: string, migrations = SCHEMA_VERSIONS) =>
  openStore({ path, migrations, keyring: await keyringOf(path) });

const digestOf = (statements: readonly string[]) =>
  createHash('sha256').update(statements.join(';\n')).digest('hex');

test.each([
  [1, 'b42c962153c0a1633c17de1384a22f999354a38c247cc1cd87bbacf0871f6acf', null],
  [
    2,
    'a39989b397b12dce789478396d3f063724d325428dbb1056fa2e0090030e2b1c',
    '5a3e1f3d92a1e2f98644bc1ffb9d2d1361330a2c7c39170798b500e99cd4e456',
  ],
  [
    3,
    'ea195eb834dd6cc70776c51dda962f90d64d26e0086d0a2c158cfe659200258b',
    '109e189aafefec93a13526271770425ea14b2aff2be4ddbcfb9e2c4724804ff1',
  ],
  [
    4,
    '94c30ce7d18eeb281a6e556a78eb062a23657c176a9d1d61015f4a90d88b6089',
    '64bce35678c843b59b8140f6fdc7b75240ce19be6f923ca6c40a9fe3fce5e406',
  ],
])('version %i of the schema is never changed', (version, sqlite, postgres) => {
  const released = SCHEMA_VERSIONS[version - 1] as SchemaVersion;
  expect(digestOf(released.statements)).toBe(sqlite);
  expect(released.postgres ? digestOf(released.postgres) : null).toBe(postgres);
});

test('versions are counted from 1 without a gap', () => {
  expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(
    SCHEMA_VERSIONS.map((_, index) => index + 1),
  );
});

test.each(SCHEMA_VERSIONS.map(({ version }) => version))(
  'a database of version %i comes to the newest with its rows',
  async (version) => {
    const path = await databaseOf(version);
    const store = await openedStore({ path, migrations: [...SCHEMA_VERSIONS, widened] });
    expect(await store.users.get('ada')).toMatchObject({ id: 'ada' });
    expect((await store.diary.list('ada', { limit: 10, offset: 0 })).total).toBeGreaterThan(0);
    await store.close();
    expect(versionOf(path)).toBe(NEXT);
    expect(hasTable(path, 'marks')).toBe(true);
  },
);

test('an empty database goes through every version at once', async () => {
  const path = temporaryPath();
  const store = await openedStore({ path, migrations: [...SCHEMA_VERSIONS, widened] });
  await store.close();
  expect(versionOf(path)).toBe(NEXT);
});

test('a step that fails leaves the database at its version with its rows', async () => {
  const path = await databaseOf(SCHEMA_VERSIONS.length);
  await expect(openAt(path, [...SCHEMA_VERSIONS, broken])).rejects.toMatchObject({
    code: 'STORE_FAILED',
  });
  expect(versionOf(path)).toBe(SCHEMA_VERSIONS.length);
  expect(hasTable(path, 'marks')).toBe(false);
  const store = await openedStore({ path });
  expect(await store.lastSession('ada')).toMatchObject({ id: 'session-1' });
});

test('a database from a newer Lethe is refused, the versions named, the file untouched', async () => {
  const path = await databaseOf(SCHEMA_VERSIONS.length);
  const store = await openedStore({ path, migrations: [...SCHEMA_VERSIONS, widened] });
  await store.close();
  const before = readFileSync(path);
  await expect(openAt(path)).rejects.toMatchObject({
    code: 'DATABASE_NEWER',
    message: `The database ${path} was written by a newer Lethe (its version is ${NEXT}, this one knows up to ${NEXT - 1}). Install that newer Lethe, or choose another directory with --data-dir; nothing was changed.`,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('the database of another program is refused and untouched', async () => {
  const path = temporaryPath();
  inside(path, (database) => database.exec('create table photos (id integer)'));
  const before = readFileSync(path);
  const refused = openAt(path);
  await expect(refused).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('version 1 to 2: every measure, sign-in and setting is carried over, sealed', async () => {
  const store = await openedStore({ path: await databaseOf(1) });
  expect(await store.users.get('ada')).toEqual({
    id: 'ada',
    name: null,
    role: 'owner',
    createdAt: 1000,
  });
  const signIn = await store.signIns.find('a'.repeat(64));
  expect(signIn).toMatchObject({ userId: 'ada', createdAt: 2000, expiresAt: 9e14 });
  const loaded = await store.loadUser('ada');
  expect(loaded?.user).toEqual({
    turns: 3,
    baselines: Array.from({ length: 32 }, (_, feature) => ({
      count: 3,
      mean: feature / 32,
      m2: 0.5,
    })),
    usualHour: { sine: -0.3, cosine: 0.7, count: 3 },
  });
  expect(loaded?.adaptation.axes.pace).toEqual({ value: 0.25, pinned: true, enabled: false });
  expect(loaded?.adaptation.accessibility).toEqual({ slowTurns: 1, calmTurns: 2, on: true });
  expect(loaded?.topicFrequencies.turns).toBe(3);
  expect([3, 9].map((topic) => loaded?.topicFrequencies.counts[topic])).toEqual([2, 1]);
  const { sessions } = await store.diary.list('ada', { limit: 9, offset: 0 });
  expect(sessions.map(({ id, turns, meanWords }) => [id, turns, meanWords])).toEqual([
    ['late', 1, 7],
    ['early', 2, 7],
  ]);
  const early = await store.diary.turns('ada', 'early');
  expect(early?.turns.map(({ at, model }) => [at, model])).toEqual([
    [86_400_000, 'local/nano'],
    [86_400_005, 'local/nano'],
  ]);
  const turn = { userId: 'ada', sessionId: 'late', turnId: 'four', at: 2 * 86_400_000 + 9 };
  await store.recordTurn(measuredTurn(turn));
  expect((await store.loadUser('ada'))?.topicFrequencies.turns).toBe(4);
});

test('version 1 to 2: nothing of what stood in clear is left in any file', async () => {
  const path = temporaryPath();
  const userId = 'q7Zk3vXw9Lm2-somebody';
  makeVersion1(path, { userId });
  const clear = ['local/nano', userId];
  const found = () =>
    clear.filter((value) => bytesUnder(dirname(path)).includes(Buffer.from(value)));
  expect(found()).toEqual(clear);
  const store = await openedStore({ path });
  expect(found()).toEqual([]);
  await store.close();
  expect(found()).toEqual([]);
});
