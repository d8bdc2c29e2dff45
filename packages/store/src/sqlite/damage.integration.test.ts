import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { keyringOf, openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { openStore } from '../index.ts';

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
  const keyring = await keyringOf(path);
  await expect(openStore({ path, keyring })).rejects.toMatchObject({
    code: 'DATABASE_DAMAGED',
    message: `The database ${path} is damaged. Nothing was changed in it. Keep a copy of the file, then put back a backup, or move it away to start with an empty one.`,
  });
  expect(readFileSync(path).equals(before)).toBe(true);
}

test.each(['turns', 'profiles', 'users', 'turns_by_id'])(
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
  database.exec(`update turns set id = 'dear diary'`);
  database.close();
  await expectDamage(path);
});

test('a large file opens at once; damage is told by the check beside it, and nothing is written any more', async () => {
  const path = await closedDatabase();
  overwrite(path, (rootPage(path, 'turns_by_id') - 1) * PAGE, Buffer.alloc(PAGE, 0xa5));
  const store = await openedStore({ path, checkedAtOnceBytes: 0 });
  expect(await store.users.get('ada')).toMatchObject({ id: 'ada' });
  await store.checked();
  expect(store.ready()).toBe(false);
  await expect(store.users.create({ id: 'cid', role: 'member' })).rejects.toMatchObject({
    code: 'DATABASE_DAMAGED',
  });
  expect(await store.users.get('ada')).toMatchObject({ id: 'ada' });
});

test('a large healthy file stays ready, and closing does not wait for its check', async () => {
  const path = await closedDatabase();
  const store = await openedStore({ path, checkedAtOnceBytes: 0 });
  await store.checked();
  expect(store.ready()).toBe(true);
  await store.close();
  const again = await openedStore({ path, checkedAtOnceBytes: 0 });
  await again.close();
  expect(again.ready()).toBe(false);
});
