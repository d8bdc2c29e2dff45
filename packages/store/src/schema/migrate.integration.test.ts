import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';
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

/** A database as each released version left it, with a user and a turn in it. */
async function databaseOf(version: number): Promise<string> {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path, migrations: SCHEMA_VERSIONS.slice(0, version) });
  await store.recordTurn(measuredTurn());
  await store.close();
  return path;
}

test.each([[1, 'b42c962153c0a1633c17de1384a22f999354a38c247cc1cd87bbacf0871f6acf']])(
  'version %i of the schema is never changed',
  (version, digest) => {
    const { statements } = SCHEMA_VERSIONS[version - 1] as SchemaVersion;
    expect(createHash('sha256').update(statements.join(';\n')).digest('hex')).toBe(digest);
  },
);

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
    expect(await store.users.get('ada')).toMatchObject({ id: 'ada', role: 'member' });
    expect((await store.diary.list('ada', { limit: 10, offset: 0 })).total).toBe(1);
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
  const path = await databaseOf(1);
  const migrations = [...SCHEMA_VERSIONS, broken];
  await expect(openStore({ path, migrations })).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(versionOf(path)).toBe(SCHEMA_VERSIONS.length);
  expect(hasTable(path, 'marks')).toBe(false);
  const store = await openedStore({ path });
  expect(await store.lastSession('ada')).toMatchObject({ id: 'session-1' });
});

test('a database from a newer Lethe is refused, the versions named, the file untouched', async () => {
  const path = await databaseOf(1);
  const store = await openedStore({ path, migrations: [...SCHEMA_VERSIONS, widened] });
  await store.close();
  const before = readFileSync(path);
  await expect(openStore({ path })).rejects.toMatchObject({
    code: 'DATABASE_NEWER',
    message: `The database ${path} was written by a newer Lethe (its version is ${NEXT}, this one knows up to ${NEXT - 1}). Install that newer Lethe, or choose another directory with --data-dir; nothing was changed.`,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('the database of another program is refused and untouched', async () => {
  const path = temporaryPath();
  inside(path, (database) => database.exec('create table photos (id integer)'));
  const before = readFileSync(path);
  const refused = openStore({ path });
  await expect(refused).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
  expect(readFileSync(path).equals(before)).toBe(true);
});
