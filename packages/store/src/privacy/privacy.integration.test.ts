import { DatabaseSync } from 'node:sqlite';
import { storedTable } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { storeOf, temporaryPath } from '../../test/temporary-store.ts';

const DAY = 86_400_000;

test('every table is shown with its own rows only, its columns and a row as it lies', async () => {
  const store = await storeOf(['ada', 'bo']);
  await store.recordTurn(measuredTurn({ turnId: 'a1' }));
  await store.recordTurn(measuredTurn({ turnId: 'a2' }));
  await store.recordTurn(measuredTurn({ turnId: 'b1', userId: 'bo', words: 77 }));
  const tables = await store.privacy.tables('ada');
  expect(Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))).toEqual({
    users: 1,
    sign_ins: 0,
    sessions: 1,
    turns: 2,
    baselines: 32,
    profiles: 1,
    axes: 8,
    topic_counts: 3,
  });
  const turns = tables.find(({ table }) => table === 'turns');
  expect(turns?.sample).toMatchObject({ user_id: 'ada', words: '9', model: 'local/nano' });
  expect(Object.keys(turns?.sample ?? {})).toEqual(turns?.columns.map(({ name }) => name));
  expect(tables.find(({ table }) => table === 'sign_ins')).toMatchObject({
    bytes: 0,
    sample: null,
  });
  for (const table of tables) expect(storedTable.safeParse(table).success).toBe(true);
});

test('bytes are pages on disk, shared out by rows', async () => {
  const store = await storeOf(['ada', 'bo']);
  for (let index = 0; index < 30; index += 1)
    await store.recordTurn(
      measuredTurn({ turnId: `turn-${index}`, userId: index % 3 === 0 ? 'bo' : 'ada' }),
    );
  const bytesOf = async (userId: string) =>
    (await store.privacy.tables(userId)).find(({ table }) => table === 'turns')?.bytes ?? 0;
  const [ada, bo] = [await bytesOf('ada'), await bytesOf('bo')];
  expect((ada + bo) % 4096).toBeLessThanOrEqual(1);
  expect(Math.abs(ada - 2 * bo)).toBeLessThanOrEqual(2);
});

test('what left the machine is counted from the turns, today and in all', async () => {
  const store = await storeOf(['ada', 'bo']);
  const now = 20_000 * DAY + 5;
  for (const [turnId, at, egressBytes] of [
    ['yesterday', now - 6, 100],
    ['midnight', now - 5, 20],
    ['stayed', now, 0],
    ['now', now, 3],
  ] as const)
    await store.recordTurn(measuredTurn({ turnId, at, egressBytes }));
  expect(await store.privacy.left('ada', now)).toEqual({
    requestsToday: 2,
    requests: 3,
    bytes: 123,
  });
  expect(await store.privacy.left('bo', now)).toEqual({ requestsToday: 0, requests: 0, bytes: 0 });
});

test('stored messages are counted: none as long as the schema holds, and found where it does not', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path });
  await store.recordTurn(measuredTurn());
  expect(await store.privacy.messages('ada')).toBe(0);
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec('pragma ignore_check_constraints = on');
  database.exec(`update turns set model = 'dear diary', id = '${'x'.repeat(65)}'`);
  database.close();
  expect(await store.privacy.messages('ada')).toBe(2);
  expect(await store.privacy.messages('bo')).toBe(0);
});
