import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { bytesUnder, openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';

const MARK = 'q7Zk3vXw9Lm2';

const markedTurn = (index: number, userId = 'ada') =>
  measuredTurn({
    turnId: `${MARK}-${userId}-${index}`,
    sessionId: `${MARK}-${userId}-session-${index % 7}`,
    userId,
    at: index,
  });

async function filled() {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path });
  await store.signIns.create({ tokenHash: 'a'.repeat(64), userId: 'ada', expiresAt: 1e15 });
  for (let index = 0; index < 80; index += 1) {
    await store.recordTurn(markedTurn(index));
    if (index % 4 === 0) await store.recordTurn(markedTurn(index, 'bo'));
  }
  const traces = (userId: string) =>
    bytesUnder(dirname(path)).toString('latin1').split(`${MARK}-${userId}`).length - 1;
  return { path, store, traces };
}

test('no byte of the rows is left in the database, its log or any other file', async () => {
  const { store, traces } = await filled();
  expect(traces('ada')).toBeGreaterThan(80);
  await store.deleteUserData('ada');
  expect(traces('ada')).toBe(0);
  expect(traces('bo')).toBeGreaterThan(20);
});

test('everything measured is gone, the account, its sign-ins and other users stay', async () => {
  const { store } = await filled();
  await store.deleteUserData('ada');
  const rows = Object.fromEntries(
    (await store.privacy.tables('ada')).map(({ table, rows }) => [table, rows]),
  );
  expect(rows).toMatchObject({ users: 1, sign_ins: 1, sessions: 0, turns: 0, profiles: 0 });
  expect(await store.loadUser('ada')).toBeNull();
  expect(await store.lastSession('ada')).toBeNull();
  expect(await store.signIns.find('a'.repeat(64))).toMatchObject({ userId: 'ada' });
  expect((await store.loadUser('bo'))?.topicFrequencies.turns).toBe(20);
});

test('turns can be recorded again afterwards', async () => {
  const { store } = await filled();
  await store.deleteUserData('ada');
  await store.recordTurn(markedTurn(1));
  expect((await store.loadUser('ada'))?.topicFrequencies.turns).toBe(1);
});

test('a removed session leaves no byte either', async () => {
  const { store, traces } = await filled();
  for (let session = 0; session < 7; session += 1)
    expect(await store.diary.remove('ada', `${MARK}-ada-session-${session}`)).toBe(true);
  expect(traces('ada')).toBe(0);
});

test('while another program reads, the erasure says that it is unfinished, and later finishes', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path, busyMs: 1 });
  await store.recordTurn(markedTurn(0));
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from turns').get();
  await expect(store.deleteUserData('ada')).rejects.toMatchObject({
    code: 'ERASURE_UNFINISHED',
    message: `The rows are deleted, but their bytes in ${path} could not be overwritten yet, because another program is reading the database or the disk is full. Close that program or free some space, then delete once more.`,
  });
  expect(await store.loadUser('ada')).toBeNull();
  reader.close();
  await store.deleteUserData('ada');
  expect(bytesUnder(dirname(path)).includes(MARK)).toBe(false);
});

test('who reads for a moment only is waited for', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path, busyMs: 25 });
  await store.recordTurn(markedTurn(0));
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from turns').get();
  const erased = store.deleteUserData('ada');
  // After the first attempt, which the reader is in the way of.
  setTimeout(() => reader.close(), 100);
  await erased;
  expect(bytesUnder(dirname(path)).includes(MARK)).toBe(false);
});

test('the erasure lasts over a restart', async () => {
  const { path, store, traces } = await filled();
  await store.deleteUserData('ada');
  await store.close();
  const reopened = await openedStore({ path });
  expect(await reopened.loadUser('ada')).toBeNull();
  expect(traces('ada')).toBe(0);
});
