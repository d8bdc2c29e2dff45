import { storedTable } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { receipt } from '../fill.ts';
import { measuredTurn } from '../measured-turn.ts';
import type { Kit } from './kit.ts';

const DAY = 86_400_000;

export function privacySuite({ storeOf }: Kit): void {
  test('every table is shown with its own rows only, its columns and a row as it lies', async () => {
    const store = await storeOf(['ada', 'bo']);
    await store.recordTurn(measuredTurn({ turnId: 'a1' }));
    await store.recordTurn(measuredTurn({ turnId: 'a2' }));
    await store.recordTurn(measuredTurn({ turnId: 'b1', userId: 'bo', words: 77 }));
    const tables = await store.privacy.tables('ada');
    const rows = Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
    expect(rows).toMatchObject({ users: 1, sign_ins: 0, sessions: 1, turns: 2, profiles: 1 });
    const turns = tables.find(({ table }) => table === 'turns');
    expect(turns?.sample?.session_id).toBe('session-1');
    // The client chose the id, so a digest stands in its place.
    expect(turns?.sample?.id).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(turns?.sample?.measures).toMatch(/^010000[0-9a-f]{42}\.\.\. \(\d+ bytes, sealed\)$/);
    expect(JSON.stringify(tables)).not.toMatch(/local.nano|"ada"/);
    expect(Object.keys(turns?.sample ?? {})).toEqual(turns?.columns.map(({ name }) => name));
    expect(tables.find(({ table }) => table === 'sign_ins')).toMatchObject({
      bytes: 0,
      sample: null,
    });
    for (const table of tables) expect(storedTable.safeParse(table).success).toBe(true);
  });

  test('what left the machine is counted from the receipts, today and in all', async () => {
    const store = await storeOf(['ada', 'bo']);
    const now = Date.now();
    await store.receipts.append('ada', receipt({ bytes: 100, masked: { EMAIL: 2, PERSON: 1 } }));
    await store.receipts.append('bo', receipt({ bytes: 7 }));
    await store.receipts.append('ada', receipt({ bytes: 23, masked: {} }));
    expect(await store.privacy.left('ada', now)).toEqual({
      ...{ requestsToday: 2, bytesToday: 123, maskedToday: 3, requests: 2 },
    });
    expect(await store.privacy.left('ada', now + 2 * DAY)).toEqual({
      ...{ requestsToday: 0, bytesToday: 0, maskedToday: 0, requests: 2 },
    });
  });

  test('more receipts than are opened at once are added up', async () => {
    const store = await storeOf(['ada']);
    const now = Date.now();
    for (let at = 0; at < 250; at++)
      await store.receipts.append('ada', receipt({ bytes: 2, masked: { EMAIL: 1 } }));
    expect(await store.privacy.left('ada', now)).toEqual({
      ...{ requestsToday: 250, bytesToday: 500, maskedToday: 250, requests: 250 },
    });
  });
}
