import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { openStore } from '../index.ts';
import { checkDatabase } from './check.ts';

const PAGE = 4096;

async function closedDatabase(): Promise<string> {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path });
  for (const userId of ['ada', 'bo']) await store.recordTurn(measuredTurn({ userId }));
  await store.close();
  return path;
}

/** The number of the first page of a table, from 1. */
function rootPage(path: string, table: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare('select rootpage from sqlite_schema where name = ?').get(table);
  database.close();
  return Number(row?.rootpage);
}

/** Writes over a part of a file. */
function overwrite(path: string, at: number, bytes: Buffer): void {
  const content = readFileSync(path);
  bytes.copy(content, at);
  writeFileSync(path, content);
}

async function expectDamage(path: string): Promise<void> {
  const before = readFileSync(path);
  await expect(openStore({ path })).rejects.toMatchObject({
    code: 'DATABASE_DAMAGED',
    message: `The database ${path} is damaged. Nothing was changed in it. Keep a copy of the file, then put back a backup, or move it away to start with an empty one.`,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
}

test.each(['turns', 'baselines', 'users', 'turns_of_session'])(
  'a page of junk in %s is told at start',
  async (table) => {
    const path = await closedDatabase();
    overwrite(path, (rootPage(path, table) - 1) * PAGE, Buffer.alloc(PAGE, 0xa5));
    await expectDamage(path);
  },
);

test('a broken header is told at start', async () => {
  const path = await closedDatabase();
  overwrite(path, 0, Buffer.from('not a database at all'));
  await expectDamage(path);
});

test('half a file is told at start', async () => {
  const path = await closedDatabase();
  const half = Math.floor(statSync(path).size / 2);
  writeFileSync(path, readFileSync(path).subarray(0, half));
  await expectDamage(path);
});

test('a value that its column does not allow is told at start', async () => {
  const path = await closedDatabase();
  const database = new DatabaseSync(path);
  database.exec('pragma ignore_check_constraints = on');
  database.exec(`update turns set model = 'dear diary'`);
  database.close();
  await expectDamage(path);
});

test('beyond the bound the growing table is left out of the check, the others are not', async () => {
  const path = await closedDatabase();
  const check = (bytes: number) => {
    const database = new DatabaseSync(path);
    try {
      checkDatabase(database, { path, bytes, wholeBytes: 1000 });
    } finally {
      database.close();
    }
  };
  const healthy = readFileSync(path);
  overwrite(path, (rootPage(path, 'turns') - 1) * PAGE, Buffer.alloc(PAGE, 0xa5));
  expect(() => check(1001)).not.toThrow();
  expect(() => check(1000)).toThrow(/is damaged/);
  writeFileSync(path, healthy);
  overwrite(path, (rootPage(path, 'axes') - 1) * PAGE, Buffer.alloc(PAGE, 0xa5));
  expect(() => check(1001)).toThrow(/is damaged/);
});
