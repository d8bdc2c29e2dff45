import { expect, test } from 'vitest';
import { endChild, readyChild } from '../../test/child.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import { keyringOf, openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { openStore } from '../index.ts';

test('a second Lethe process is told that the database is in use, until the first has left', async () => {
  const path = temporaryPath();
  const owner = await readyChild('own-store.ts', path);
  await expect(
    openStore({ path, keyring: await keyringOf(temporaryPath()) }),
  ).rejects.toMatchObject({
    code: 'DATABASE_IN_USE',
    message: `Another Lethe process is using the database ${path}. Stop that one, or choose another directory with --data-dir; nothing was changed.`,
  });
  await endChild(owner);
  expect((await openedStore({ path })).ready()).toBe(true);
});

test('an owner that was killed leaves no lock behind', async () => {
  const path = temporaryPath();
  const owner = await readyChild('own-store.ts', path);
  const left = new Promise((resolve) => owner.once('exit', resolve));
  owner.kill('SIGKILL');
  await left;
  expect((await openedStore({ path })).ready()).toBe(true);
});

test('the same process cannot open a database twice either', async () => {
  const path = temporaryPath();
  const first = await openedStore({ path });
  await expect(
    openStore({ path, keyring: await keyringOf(temporaryPath()) }),
  ).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await first.close();
  expect((await openedStore({ path })).ready()).toBe(true);
});

test('a database that another program has locked is told at start', async () => {
  const path = temporaryPath();
  await (await openedStore({ path })).close();
  const other = await readyChild(
    'lock-database.ts',
    path,
    'pragma journal_mode = delete; begin exclusive',
  );
  await expect(
    openStore({ path, busyMs: 1, keyring: await keyringOf(path) }),
  ).rejects.toMatchObject({
    code: 'DATABASE_LOCKED',
    message: `Another program holds a lock on the database ${path}. Close it and try again; what was being written was not kept, everything before it is safe.`,
  });
  await endChild(other);
  expect((await openedStore({ path })).ready()).toBe(true);
});

test('a lock that comes later fails the write, not the reading, and the write works again after it', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path, busyMs: 1 });
  const other = await readyChild('lock-database.ts', path, 'begin immediate');
  await expect(store.recordTurn(measuredTurn())).rejects.toMatchObject({
    code: 'DATABASE_LOCKED',
    status: 503,
  });
  expect(await store.users.get('ada')).toMatchObject({ id: 'ada' });
  await endChild(other);
  await store.recordTurn(measuredTurn());
  expect(await store.lastSession('ada')).toMatchObject({ id: 'session-1' });
});
