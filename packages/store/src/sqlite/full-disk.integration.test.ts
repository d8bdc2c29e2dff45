import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { closeKeyring, openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import type { Store } from '../index.ts';

const turn = (number: number, userId = 'ada') =>
  measuredTurn({ turnId: `turn-${number}`, at: number, userId });

/** Records turns until one fails; the number of turns that were taken, and the failure. */
async function fill(store: Store): Promise<{ taken: number; failure: unknown }> {
  for (let taken = 0; taken < 5000; taken += 1) {
    try {
      await store.recordTurn(turn(taken));
    } catch (failure) {
      return { taken, failure };
    }
  }
  throw new Error('never full');
}

const turnsOf = async (store: Store, userId: string) =>
  (await store.loadUser(userId))?.topicFrequencies.turns ?? 0;

test('a full database says so, goes on reading, loses nothing, and writes again when there is room', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path, maximumBytes: 512 * 1024 });
  await store.recordTurn(turn(0, 'bo'));
  const { taken, failure } = await fill(store);
  expect(failure).toMatchObject({
    code: 'DISK_FULL',
    status: 507,
    message:
      'There is no room left for the database: the disk is full or its size limit is reached. The last write was not kept, everything before it is safe, and reading goes on. Free some space and try again.',
  });
  expect(taken).toBeGreaterThan(10);
  expect(await turnsOf(store, 'ada')).toBe(taken);
  expect(await store.users.get('bo')).toMatchObject({ id: 'bo' });

  await store.deleteUserData('ada');
  await store.recordTurn(turn(1, 'bo'));
  expect(await turnsOf(store, 'bo')).toBe(2);
  await store.close();
  const reopened = await openedStore({ path });
  expect(await turnsOf(reopened, 'bo')).toBe(2);
});

test('when the system takes no more bytes the process goes on reading and no acknowledged turn is lost', async () => {
  const path = temporaryPath();
  await (await storeOf(['ada'], { path })).close();
  await closeKeyring(path);
  const script = join(import.meta.dirname, '../../test/write-turns.ts');
  // No file may grow beyond 400 blocks of 512 bytes.
  const limited = 'ulimit -f 400 && exec "$0" --conditions=development --no-warnings "$1" "$2"';
  const child = spawn('sh', ['-c', limited, process.execPath, script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = (await text(child.stdout)).trim().split('\n');
  const acknowledged = lines.slice(0, -1).length;
  expect(acknowledged).toBeGreaterThan(1);
  expect(lines.at(-1)).toBe(`DISK_FAILED ${acknowledged}`);

  const store = await openedStore({ path });
  expect(await turnsOf(store, 'ada')).toBe(acknowledged);
  await store.recordTurn(turn(100_000));
  expect(await turnsOf(store, 'ada')).toBe(acknowledged + 1);
});
