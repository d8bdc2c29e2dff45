import { DatabaseSync } from 'node:sqlite';
import { FEATURES } from '@lethe/interaction';
import { AXES, ROLES } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { openedStore, temporaryPath } from '../../test/temporary-store.ts';
import { FEATURE_COLUMNS } from './feature-columns.ts';
import { INVENTORY } from './inventory.ts';

async function schemaOf(): Promise<DatabaseSync> {
  const path = temporaryPath();
  const store = await openedStore({ path });
  await store.close();
  return new DatabaseSync(path, { readOnly: true });
}

test('the inventory names every table and every column that exists, in order, and no other', async () => {
  const database = await schemaOf();
  const found = database
    .prepare(`select name from sqlite_schema where type = 'table' order by rowid`)
    .all()
    .map(({ name }) => [
      name,
      database
        .prepare('select name from pragma_table_xinfo(?)')
        .all(name as string)
        .map((column) => column.name),
    ]);
  database.close();
  expect(INVENTORY.map(({ table, columns }) => [table, Object.keys(columns)])).toEqual(found);
});

test('every table has a purpose, a retention and an owner among its columns', () => {
  for (const { purpose, retention, ownedBy, columns } of INVENTORY) {
    expect(purpose).toMatch(/^[A-Z].*\.$/);
    expect(retention).toMatch(/^Until .*\.$/);
    expect(Object.keys(columns)).toContain(ownedBy);
  }
});

test('the columns of features and axes carry the names and the order of the vector', async () => {
  const named = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  expect(FEATURE_COLUMNS).toEqual(FEATURES.map((name) => `feature_${named(name)}`));
  const turns = Object.keys(INVENTORY.find(({ table }) => table === 'turns')?.columns ?? {});
  expect(turns.filter((name) => name.startsWith('feature_'))).toEqual([...FEATURE_COLUMNS]);
  expect(turns.filter((name) => name.startsWith('axis_'))).toEqual(
    AXES.map((axis) => `axis_${axis}`),
  );
});

test('every table is strict and every text column has a check', async () => {
  const database = await schemaOf();
  const tables = database.prepare('pragma table_list').all();
  const ours = tables.filter(({ name }) => !String(name).startsWith('sqlite_'));
  expect(ours.map(({ strict }) => strict)).toEqual(ours.map(() => 1));
  const definitions = database
    .prepare(`select sql from sqlite_schema where type = 'table'`)
    .all()
    .flatMap(({ sql }) => String(sql).match(/^ {2}\w+ (TEXT|INTEGER|REAL|BLOB|ANY)\b.*$/gm) ?? []);
  database.close();
  expect(definitions.filter((line) => !line.includes(' CHECK ('))).toEqual([]);
  expect(definitions.filter((line) => / (BLOB|ANY) /.test(line))).toEqual([]);
});

test.each(ROLES)('the role %s may be stored', async (role) => {
  const store = await openedStore();
  expect(await store.users.create({ id: role, role })).toMatchObject({ role });
});
