import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import { storeOf, temporaryPath } from '../../test/temporary-store.ts';

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

test('stored messages are counted: none as long as the schema holds, and found where it does not', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path });
  await store.recordTurn(measuredTurn());
  expect(await store.privacy.messages('ada')).toBe(0);
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec('pragma ignore_check_constraints = on');
  database.exec(`update turns set id = 'dear diary', measures = cast('dear diary' as blob)`);
  database.close();
  expect(await store.privacy.messages('ada')).toBe(2);
  expect(await store.privacy.messages('bo')).toBe(0);
});
