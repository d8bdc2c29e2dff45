import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fillEverything } from '../../test/fill.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import { type PostgresServer, startPostgres } from '../../test/postgres-server.ts';
import { SENTENCES } from '../../test/sentences.ts';
import { storeOf, temporaryPath } from '../../test/temporary-store.ts';
import type { StoreOptions } from '../index.ts';
import { TABLES } from './tables.ts';

let server: PostgresServer | undefined;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

/** Puts at least one row into every table. */
async function fill(place: Partial<StoreOptions>): Promise<void> {
  const store = await storeOf(['ada', 'gone'], place);
  await fillEverything(store, 'ada');
  await store.erase('gone');
  await store.close();
}

type Value = string | Uint8Array;
/** Tries a write; `refused` when the database itself says no, else what it did. */
type Attempt = (table: string, column: string, value: Value) => Promise<string>;

const CONSTRAINT = 19;

/** The file past the store; without references only the column's own rule can refuse. */
async function onSqlite(): Promise<{
  attempt: Attempt;
  rowsOf: (table: string) => Promise<number>;
}> {
  const path = temporaryPath();
  await fill({ path });
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  onTestFinished(() => database.close());
  return {
    rowsOf: async (table) =>
      Number(database.prepare(`select count(*) as rows from ${table}`).get()?.rows),
    async attempt(table, column, value) {
      try {
        const { changes } = database.prepare(`update ${table} set "${column}" = ?`).run(value);
        return `${changes} rows written`;
      } catch (error) {
        const code = (error as { errcode: number }).errcode & 0xff;
        return code === CONSTRAINT ? 'refused' : `code ${code}`;
      }
    },
  };
}

/** To PostgreSQL a word is the same as bytes and as text, and an id may be a word. */
const SAME_AS_TEXT = 'one word as bytes';

const { [SAME_AS_TEXT]: _, ...OTHER_SENTENCES } = SENTENCES;

async function onPostgres(): ReturnType<typeof onSqlite> {
  const url = await (server as PostgresServer).emptySchema();
  await fill({ database: { url } });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return {
    rowsOf: async (table) =>
      Number((await client.query(`select count(*) as rows from ${table}`)).rows[0].rows),
    async attempt(table, column, value) {
      try {
        const bound = typeof value === 'string' ? value : Buffer.from(value);
        const { rowCount } = await client.query(`update ${table} set "${column}" = $1`, [bound]);
        return `${rowCount} rows written`;
      } catch (error) {
        const { code } = error as { code: string };
        // Data exceptions, malformed numbers and violated checks; a violated reference or uniqueness
        // proves nothing.
        return /^(22...|08P01|23514)$/.test(code) ? 'refused' : `code ${code}`;
      }
    },
  };
}

test.each([
  ['SQLite', onSqlite, SENTENCES],
  ['PostgreSQL', onPostgres, OTHER_SENTENCES],
])(
  'no column of any table takes a sentence, in any disguise, on %s',
  async (_, open, sentences) => {
    const { attempt, rowsOf } = await open();
    const answers: Record<string, string> = {};
    for (const { name, columns } of TABLES) {
      expect([name, await rowsOf(name)]).not.toEqual([name, 0]);
      for (const column of columns)
        for (const [disguise, sentence] of Object.entries(sentences))
          answers[`${name}.${column} ${disguise}`] = await attempt(name, column, sentence);
    }
    expect(Object.entries(answers).filter(([, answer]) => answer !== 'refused')).toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(1000);
  },
);

test('the same attempts succeed on a column without a grammar, so a refusal means something', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table loose (note text, bytes blob) strict');
  database.exec(`insert into loose values ('a', x'00')`);
  for (const [column, disguise] of [
    ['note', 'as text'],
    ['bytes', 'as bytes'],
  ] as const)
    expect(
      database.prepare(`update loose set ${column} = ?`).run(SENTENCES[disguise] as Value).changes,
    ).toBe(1);
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
