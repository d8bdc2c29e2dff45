import { DatabaseSync } from 'node:sqlite';
import { ROLES } from '@lethe/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../test/postgres-server.ts';
import { openedStore, temporaryPath } from '../../test/temporary-store.ts';
import { openPostgres } from '../postgres/postgres-database.ts';
import { VERSION_TABLE } from '../postgres/schema-version.ts';
import { INVENTORY } from './inventory.ts';
import { newestVersion } from './migrate.ts';
import { OWNED_TABLES, TABLES } from './tables.ts';
import { SCHEMA_VERSIONS } from './versions/all.ts';

let server: PostgresServer | undefined;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

interface FoundColumn {
  table: string;
  name: string;
  type: string;
}

async function sqliteSchema(): Promise<{ columns: FoundColumn[]; definitions: string[] }> {
  const path = temporaryPath();
  await (await openedStore({ path })).close();
  const database = new DatabaseSync(path, { readOnly: true });
  const tables = database
    .prepare(`select name, sql from sqlite_schema where type = 'table' order by rowid`)
    .all();
  const columns = tables.flatMap((table) =>
    database
      .prepare('select name, type from pragma_table_xinfo(?)')
      .all(table.name as string)
      .map(({ name, type }) => ({
        table: String(table.name),
        name: String(name),
        type: String(type),
      })),
  );
  const strict = database.prepare('pragma table_list').all();
  database.close();
  const ours = strict.filter(({ name }) => !String(name).startsWith('sqlite_'));
  expect(ours.map((table) => table.strict)).toEqual(ours.map(() => 1));
  return { columns, definitions: tables.map((table) => String(table.sql)) };
}

async function postgresSchema(): Promise<FoundColumn[]> {
  const url = await (server as PostgresServer).emptySchema();
  await (await openedStore({ database: { url } })).close();
  const database = await openPostgres({ url, known: newestVersion(SCHEMA_VERSIONS) });
  const { rows } = await sql<FoundColumn>`
    select c.table_name as "table", c.column_name as name, c.data_type as type
    from information_schema.columns c where c.table_schema = current_schema()
    order by c.table_name, c.ordinal_position
  `.execute(database.queries);
  await database.close();
  return rows;
}

const announced = INVENTORY.flatMap(({ table, columns }) =>
  Object.keys(columns).map((name) => `${table}.${name}`),
);

test('the inventory names every table and every column that exists on SQLite, in order, and no other', async () => {
  const { columns } = await sqliteSchema();
  expect(columns.map(({ table, name }) => `${table}.${name}`)).toEqual(announced);
});

test('the same on PostgreSQL, beside the number of the version', async () => {
  const columns = await postgresSchema();
  const found = columns.map(({ table, name }) => `${table}.${name}`);
  const version = [`${VERSION_TABLE}.id`, `${VERSION_TABLE}.version`];
  expect(found.toSorted()).toEqual([...announced, ...version].toSorted());
});

test('a column is of the same kind on both databases, and only envelopes and signatures are bytes', async () => {
  const kinds = { TEXT: 'text', INTEGER: 'bigint', BLOB: 'bytea' } as Record<string, string>;
  const { columns } = await sqliteSchema();
  const onPostgres = new Map(
    (await postgresSchema()).map(({ table, name, type }) => [`${table}.${name}`, type]),
  );
  for (const { table, name, type } of columns)
    expect([name, onPostgres.get(`${table}.${name}`)]).toEqual([name, kinds[type]]);
  const bytes = columns.filter(({ type }) => type === 'BLOB');
  const sealed = TABLES.flatMap((table) => table.sealed.map((name) => `${table.name}.${name}`));
  expect(bytes.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(
    [...sealed, 'checkpoints.signature'].toSorted(),
  );
});

test('a table without a rule for erasure, export and retention fails here', () => {
  for (const entry of INVENTORY) {
    const { table, purpose, retention, erase, export: exported, ownedBy, columns } = entry;
    expect(purpose).toMatch(/^[A-Z].*\.$/);
    expect(typeof exported).toBe('boolean');
    expect(retention.kind).toMatch(/^(account|installation|days|expired|checkpoint|with)$/);
    if ('column' in retention) expect(Object.keys(columns)).toContain(retention.column);
    // Whoever is named in a row is let go with it; where nobody is named nothing has to.
    expect([table, erase === 'none']).toEqual([table, ownedBy === null]);
    if (ownedBy === 'user') expect(Object.keys(columns)).toContain('user');
    else expect([table, exported]).toEqual([table, false]);
  }
  const named = TABLES.filter(({ columns }) => columns.includes('user')).map(({ name }) => name);
  expect(named.filter((name) => name !== 'erasures')).toEqual(OWNED_TABLES.map(({ name }) => name));
});

test('what is sealed is named as sealed, and every text and every envelope has a check', async () => {
  for (const { entry, sealed } of TABLES) {
    expect([entry.table, entry.sealedBy !== null]).toEqual([entry.table, sealed.length > 0]);
    for (const column of sealed) expect(entry.columns[column]).toMatch(/^sealed: /);
  }
  const { definitions } = await sqliteSchema();
  const lines = definitions.flatMap(
    (sqlText) => sqlText.match(/^ {2}"\w+" (TEXT|INTEGER|BLOB).*$/gm) ?? [],
  );
  expect(lines).toHaveLength(announced.length);
  expect(lines.filter((line) => !line.includes(' CHECK ('))).toEqual([]);
  expect(
    lines.filter((line) => line.includes(' BLOB ') && !line.includes('octet_length(')),
  ).toEqual([]);
});

test.each(ROLES)('the role %s may be stored', async (role) => {
  const store = await openedStore();
  expect(await store.users.create({ id: role, role })).toMatchObject({ role });
});
