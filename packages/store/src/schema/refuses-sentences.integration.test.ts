import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { SENTENCES } from '../../test/sentences.ts';
import { storeOf, temporaryPath } from '../../test/temporary-store.ts';

/** A database with at least one row in every table, opened past the store. */
async function filledDatabase(): Promise<DatabaseSync> {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path });
  await store.signIns.create({ tokenHash: 'a'.repeat(64), userId: 'ada', expiresAt: 1e15 });
  await store.recordTurn(measuredTurn());
  await store.close();
  // Without references only the grammar of the column itself can refuse.
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  onTestFinished(() => database.close());
  return database;
}

const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare(`select name from sqlite_schema where type = 'table'`)
    .all()
    .map(({ name }) => String(name));

const columnsOf = (database: DatabaseSync, table: string): string[] =>
  database
    .prepare('select name from pragma_table_xinfo(?)')
    .all(table)
    .map(({ name }) => String(name));

/** The primary code of SQLite's refusal, or what was done instead. */
function write(database: DatabaseSync, sql: string, value: string | Uint8Array): unknown {
  try {
    return `${database.prepare(sql).run(value).changes} rows written`;
  } catch (error) {
    return (error as { errcode: number }).errcode & 0xff;
  }
}

const CONSTRAINT = 19;

test('no column of any table takes a sentence, in any disguise', async () => {
  const database = await filledDatabase();
  const tables = tablesOf(database);
  expect(tables).toHaveLength(8);
  const answers: Record<string, unknown> = {};
  for (const table of tables) {
    expect(database.prepare(`select count(*) as rows from ${table}`).get()?.rows).not.toBe(0);
    for (const column of columnsOf(database, table))
      for (const [disguise, sentence] of Object.entries(SENTENCES))
        answers[`${table}.${column} ${disguise}`] = write(
          database,
          `update ${table} set "${column}" = ?`,
          sentence,
        );
  }
  const taken = Object.entries(answers).filter(([, answer]) => answer !== CONSTRAINT);
  expect(taken).toEqual([]);
  expect(Object.keys(answers).length).toBeGreaterThan(1000);
});

test('the same attempts succeed on a column without a grammar, so a refusal means something', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table loose (note text) strict');
  database.exec(`insert into loose values ('a')`);
  expect(write(database, 'update loose set note = ?', SENTENCES['as text'] as string)).toBe(
    '1 rows written',
  );
});

test.each(['as text', 'behind a zero byte', 'with an accent'])(
  'the store answers a sentence %s with VALUE_REFUSED',
  async (disguise) => {
    const store = await storeOf(['ada']);
    const text = SENTENCES[disguise] as string;
    const refusal = { code: 'VALUE_REFUSED' };
    await expect(store.users.create({ id: text, role: 'member' })).rejects.toMatchObject(refusal);
    for (const field of ['turnId', 'sessionId', 'model'])
      await expect(store.recordTurn(measuredTurn({ [field]: text }))).rejects.toMatchObject(
        refusal,
      );
    expect(await store.lastSession('ada')).toBeNull();
  },
);
