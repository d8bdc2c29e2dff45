import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqliteDialect } from './dialect.ts';

interface Tables {
  item: { id: number; note: string | null };
}

function opened() {
  const database = new DatabaseSync(':memory:');
  database.exec('create table item (id integer primary key, note text) strict');
  return { database, queries: new Kysely<Tables>({ dialect: sqliteDialect(database, 'x.db') }) };
}

const ids = async (queries: Kysely<Tables>) =>
  (await queries.selectFrom('item').select('id').orderBy('id').execute()).map(({ id }) => id);

test('an insert tells how many rows and the last row id, a select gives rows', async () => {
  const { queries } = opened();
  const inserted = await queries
    .insertInto('item')
    .values([
      { id: 7, note: 'a' },
      { id: 8, note: null },
    ])
    .executeTakeFirstOrThrow();
  expect(inserted).toEqual({ insertId: 8n, numInsertedOrUpdatedRows: 2n });
  expect(await queries.selectFrom('item').selectAll().execute()).toEqual([
    { id: 7, note: 'a' },
    { id: 8, note: null },
  ]);
});

test('transactions started together run one after the other', async () => {
  const { queries } = opened();
  const seen: string[] = [];
  const one = (name: string, id: number) =>
    queries.transaction().execute(async (transaction) => {
      seen.push(`${name} begins`);
      await transaction.insertInto('item').values({ id, note: null }).execute();
      await Promise.resolve();
      seen.push(`${name} ends`);
    });
  await Promise.all([one('first', 1), one('second', 2), ids(queries)]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(await ids(queries)).toEqual([1, 2]);
});

test('a failed transaction leaves nothing and the next one works', async () => {
  const { queries } = opened();
  await expect(
    queries.transaction().execute(async (transaction) => {
      await transaction.insertInto('item').values({ id: 1, note: null }).execute();
      await transaction.insertInto('item').values({ id: 1, note: null }).execute();
    }),
  ).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  await queries.transaction().execute(async (transaction) => {
    await transaction.insertInto('item').values({ id: 2, note: null }).execute();
  });
  expect(await ids(queries)).toEqual([2]);
});

test('when SQLite has rolled back by itself the first failure is the one that is told', async () => {
  const { database, queries } = opened();
  await expect(
    queries.transaction().execute(async (transaction) => {
      database.exec('rollback');
      await sql`insert into item (id, note) values (1, x'00')`.execute(transaction);
    }),
  ).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  expect(await ids(queries)).toEqual([]);
});

test('a read-only transaction does not take the write lock', async () => {
  const { queries } = opened();
  const read = queries.transaction().setAccessMode('read only');
  expect(await read.execute((transaction) => ids(transaction))).toEqual([]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, true, new Date(0), undefined, {}, ['a']])(
  'the value %s is refused and not stored as something else',
  async (value) => {
    const { queries } = opened();
    const insert = sql`insert into item (id, note) values (1, ${value})`.execute(queries);
    await expect(insert).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    expect(await ids(queries)).toEqual([]);
  },
);

test.each([0, 1, 3, 4, 5, 7])('a stream of %i rows comes in chunks of two', async (count) => {
  const { queries } = opened();
  for (let id = 0; id < count; id += 1)
    await queries.insertInto('item').values({ id, note: null }).execute();
  const streamed: number[] = [];
  for await (const { id } of queries.selectFrom('item').select('id').orderBy('id').stream(2))
    streamed.push(id);
  expect(streamed).toEqual(Array.from({ length: count }, (_, id) => id));
});

test('a closed database answers with STORE_CLOSED', async () => {
  const { database, queries } = opened();
  database.close();
  await expect(ids(queries)).rejects.toMatchObject({ code: 'STORE_CLOSED', status: 503 });
});
