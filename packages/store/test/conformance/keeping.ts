import { expect, test } from 'vitest';
import type { Store } from '../../src/index.ts';
import { fillEverything } from '../fill.ts';
import { JUDGED, measuredTurn } from '../measured-turn.ts';
import { keyringOf } from '../temporary-store.ts';
import type { Kit } from './kit.ts';

const DAY = 86_400_000;

const exported = async (store: Store, userId: string) => {
  const rows = [];
  for await (const row of store.export(userId)) rows.push(row);
  return rows;
};

const rowsOf = async (store: Store, userId: string) =>
  Object.fromEntries((await store.privacy.tables(userId)).map(({ table, rows }) => [table, rows]));

/** All that the installation's own key opens. */
const ofInstallation = async (store: Store) => ({
  users: await store.users.list(),
  invitations: await store.invitations.list(),
  connections: await store.connections.list(),
  prices: await store.prices.list(),
  router: Buffer.from((await store.router.read()) ?? []).toString(),
  verdicts: await store.verdictCounts.read(0),
  rules: await store.ruleHits.read(0),
  cycles: await store.cycles.list(),
  audit: (await store.audit.list()).map(({ event }) => event),
});

export function keepingSuite({ place, openedStore, storeOf }: Kit): void {
  test('an export holds every table with what was sealed, opened, and nothing of another user', async () => {
    const store = await storeOf(['ada', 'bo']);
    await fillEverything(store, 'ada');
    await fillEverything(store, 'bo');
    const rows = await exported(store, 'ada');
    const tables = store
      .processingRecord()
      .filter((activity) => activity.exported)
      .map(({ table }) => table);
    expect([...new Set(rows.map(({ table }) => table))]).toEqual(tables);
    const all = JSON.stringify(rows);
    for (const own of ['name-of-ada', 'The dog is called Fenja', 'signIn.done'])
      expect(all).toContain(own);
    expect(all).not.toContain('of-bo');
    expect(all).not.toContain('argon2id');
    const turn = rows.find(({ table }) => table === 'turns')?.row.measures;
    expect(turn).toMatchObject({ words: 9, model: 'local/nano', topics: [0, 5, 2] });
    const judged = rows.find(({ table }) => table === 'turn_verdicts')?.row.verdicts;
    expect(judged).toMatchObject({ revised: 1, output: { method: JUDGED.output?.method } });
    await expect(exported(store, 'nobody')).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  });

  test('an export of many turns comes in order and whole', async () => {
    const store = await storeOf(['ada']);
    await Promise.all(
      Array.from({ length: 1203 }, (_, at) =>
        store.recordTurn(measuredTurn({ turnId: `t${at}`, sessionId: `s${at % 3}`, at })),
      ),
    );
    const turns = (await exported(store, 'ada')).filter(({ table }) => table === 'turns');
    const ids = turns.map(({ row }) => row.id);
    expect(new Set(ids).size).toBe(1203);
  });

  test('rotation moves every envelope to the new key while turns go on, and destroys the old key', async () => {
    const at = await place();
    const store = await storeOf(['ada', 'bo'], at);
    const keyring = await keyringOf(at.path);
    await fillEverything(store, 'ada');
    await fillEverything(store, 'bo');
    for (let index = 0; index < 30; index += 1)
      await store.recordTurn(measuredTurn({ turnId: `before-${index}` }));
    await store.rotation.begin();
    const before = await exported(store, 'ada');
    expect(await store.rotation.remaining('ada')).toBeGreaterThan(40);
    const writing = Array.from({ length: 10 }, (_, index) =>
      store.recordTurn(measuredTurn({ turnId: `while-${index}` })),
    );
    const steps: number[] = [];
    const done = await store.rotation.reencrypt({
      batch: 7,
      onProgress: ({ envelopes }) => steps.push(envelopes),
    });
    await Promise.all(writing);
    expect(done.usersDone).toBe(2);
    expect(steps.length).toBeGreaterThan(10);
    for (const userId of ['ada', 'bo']) {
      expect(await store.rotation.remaining(userId)).toBe(0);
      expect((await keyring.versionsOf(userId))?.versions.map(({ version }) => version)).toEqual([
        3,
      ]);
    }
    const after = await exported(store, 'ada');
    const opened = (rows: typeof before, table: string) =>
      rows.filter((row) => row.table === table);
    for (const table of ['memories', 'consents', 'receipts', 'passkeys'])
      expect(opened(after, table)).toEqual(opened(before, table));
    expect(opened(after, 'turns')).toHaveLength(41);
    expect(await store.rotation.reencrypt()).toMatchObject({ envelopes: 0 });
  });

  test("rotation moves what is sealed by the installation's own key, and destroys the old one", async () => {
    const at = await place();
    const store = await storeOf(['ada'], at);
    const keyring = await keyringOf(at.path);
    await fillEverything(store, 'ada');
    await store.audit.append({ actor: null, action: 'admin.retention', subject: null });
    await store.rotation.reencrypt();
    const before = await ofInstallation(store);
    await store.rotation.begin(null);
    expect(await store.rotation.remaining('ada')).toBe(0);
    const left = await store.rotation.remaining(null);
    expect(left).toBeGreaterThanOrEqual(10);
    expect(await store.rotation.reencrypt({ batch: 1 })).toMatchObject({ envelopes: left });
    expect((await keyring.versionsOf(null))?.versions.map(({ version }) => version)).toEqual([2]);
    expect(await ofInstallation(store)).toEqual(before);
    await store.close();
    expect(await ofInstallation(await openedStore(at))).toEqual(before);
  });

  test('a rotation that was stopped goes on where it was', async () => {
    const at = await place();
    const store = await storeOf(['ada'], at);
    for (let index = 0; index < 40; index += 1)
      await store.recordTurn(measuredTurn({ turnId: `turn-${index}` }));
    await store.rotation.begin();
    const stop = new AbortController();
    const first = await store.rotation.reencrypt({
      batch: 5,
      signal: stop.signal,
      onProgress: ({ envelopes }) => {
        if (envelopes >= 10) stop.abort();
      },
    });
    expect(first.usersDone).toBe(0);
    const left = await store.rotation.remaining('ada');
    expect(left).toBeGreaterThan(0);
    await store.close();
    const again = await openedStore(at);
    const ofInstallation = await again.rotation.remaining(null);
    expect(await again.rotation.reencrypt()).toEqual({
      usersDone: 1,
      envelopes: left + ofInstallation,
    });
    expect((await again.loadUser('ada'))?.topicFrequencies.turns).toBe(40);
  });

  test('retention lets go of old turns, makes sums anew, and keeps what is young', async () => {
    const store = await storeOf(['ada'], { clock: () => 0 });
    for (const [turnId, sessionId, day, topic] of [
      ['a', 'old', 10, 1],
      ['b', 'both', 10, 2],
      ['c', 'both', 11, 2],
      ['d', 'young', 12, 3],
    ] as const)
      await store.recordTurn(
        measuredTurn({ turnId, sessionId, at: day * DAY, words: day, topics: [topic] }),
      );
    await store.budgets.spend('ada', 10, { calls: 1 });
    await store.budgets.spend('ada', 11, { calls: 1 });
    expect(await store.retention.run(101 * DAY)).toEqual({ turns: 2, budgets: 1 });
    const { sessions } = await store.diary.list('ada', { limit: 9, offset: 0 });
    expect(sessions.map(({ id, turns, meanWords }) => [id, turns, meanWords])).toEqual([
      ['young', 1, 12],
      ['both', 1, 11],
    ]);
    const { counts, turns } = (await store.loadUser('ada'))?.topicFrequencies ?? {};
    expect([turns, counts?.slice(0, 4)]).toEqual([2, [0, 0, 1, 1]]);
    expect(await store.retention.run(50 * DAY)).toEqual({});
  });

  test('expired sign-ins and invitations go', async () => {
    const store = await storeOf(['ada'], { clock: () => 0 });
    const hash = (letter: string) => letter.repeat(64);
    await store.signIns.create({ tokenHash: hash('a'), userId: 'ada', expiresAt: 2 * DAY });
    await store.signIns.create({ tokenHash: hash('b'), userId: 'ada', expiresAt: 5 * DAY });
    await store.invitations.create({ tokenHash: hash('c'), role: 'member', expiresAt: DAY });
    expect(await store.retention.run(4 * DAY)).toEqual({ sign_ins: 1, invitations: 1 });
  });

  test('an erased user is gone from every table, another stays whole, and the id is free again', async () => {
    const at = await place();
    const store = await storeOf(['ada-lovelace', 'bo'], at);
    const keyring = await keyringOf(at.path);
    await fillEverything(store, 'ada-lovelace');
    await fillEverything(store, 'bo');
    const others = await rowsOf(store, 'bo');
    const proof = await store.erase('ada-lovelace');
    expect(proof.keyDestroyed).toBe(true);
    expect(proof.search.traces).toEqual([]);
    expect(proof.search.values).toBeGreaterThan(5);
    expect(proof.rows).toMatchObject({ users: 1, turns: 1, memories: 2, receipts: 1 });
    expect(await keyring.hasKey('ada-lovelace')).toBe(false);
    expect(new Set(Object.values(await rowsOf(store, 'ada-lovelace')))).toEqual(new Set([0]));
    expect(await rowsOf(store, 'bo')).toEqual(others);
    await expect(store.erase('ada-lovelace')).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
    await expect(store.recordTurn(measuredTurn({ userId: 'ada-lovelace' }))).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
    await store.users.create({ id: 'ada-lovelace', role: 'member' });
    expect(await store.loadUser('ada-lovelace')).toBeNull();
  });

  test('the record of processing tells purpose, basis, retention and erasure of every table', async () => {
    const store = await storeOf([], { retentionDays: { turns: 30, audit: 400 } });
    const record = store.processingRecord();
    expect(record.find(({ table }) => table === 'turns')).toMatchObject({
      legalBasis: 'contract',
      retention: '30 days',
      sealed: ['measures'],
      exported: true,
    });
    expect(record.find(({ table }) => table === 'audit_events')?.retention).toBe(
      '400 days, then behind a signed checkpoint',
    );
  });

  test('keys of another installation are refused before anything is written', async () => {
    const at = await place();
    await (await storeOf(['ada'], at)).close();
    const other = await place();
    await expect(
      openedStore({ ...at, keyring: await keyringOf(other.path) }),
    ).rejects.toMatchObject({ code: 'KEYRING_FOREIGN' });
    expect((await openedStore(at)).ready()).toBe(true);
  });
}
