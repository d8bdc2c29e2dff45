import { verifyChain } from '@lethe/vault';
import { expect, test } from 'vitest';
import type { AuditEvent, Store } from '../../src/index.ts';
import { receipt } from '../fill.ts';
import { keyringOf } from '../temporary-store.ts';
import type { Kit } from './kit.ts';

const DAY = 86_400_000;

export function chainsSuite({ place, openedStore, storeOf }: Kit): void {
  /** A store with receipts of two users and a keyring to verify with. */
  async function chained(clock = () => 5 * DAY) {
    const at = await place();
    const store = await storeOf(['ada', 'bo'], { ...at, clock });
    const { installation } = await keyringOf(at.path);
    const verify = (of: Store, chain: 'receipts' | 'audit_events') =>
      verifyChain((chain === 'receipts' ? of.receipts : of.audit).iterate(), {
        chain,
        checkpoints: (chain === 'receipts' ? of.receipts : of.audit).checkpoints(),
        verify: installation.verify,
      });
    return { at, store, verify };
  }

  test('receipts are chained in the order of their places, and each user sees their own', async () => {
    const { store, verify } = await chained();
    const places = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        store.receipts.append(at % 3 ? 'ada' : 'bo', receipt({ at })),
      ),
    );
    expect(places.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    const own = await store.receipts.list('bo', { limit: 3 });
    expect(own.map(({ receipt: { at } }) => at % 3)).toEqual([0, 0, 0]);
    expect((await store.receipts.list('ada', { limit: 100 })).length).toBe(20);
    const report = await verify(store, 'receipts');
    expect(report).toMatchObject({ rows: 30, contents: 30, faultCount: 0, unsigned: 30 });
    await expect(store.receipts.append('nobody', receipt())).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
  });

  test('closing signs the chains, and a restart goes on with them', async () => {
    const { at, store, verify } = await chained();
    for (const userId of ['ada', 'bo']) await store.receipts.append(userId, receipt());
    await store.audit.append({ actor: 'ada', action: 'signIn.done', subject: 'ada' });
    await store.close();
    const again = await openedStore(at);
    await again.receipts.append('ada', receipt({ at: 9 }));
    expect(await verify(again, 'receipts')).toMatchObject({
      rows: 3,
      checkpoints: 1,
      unsigned: 1,
      faultCount: 0,
    });
    expect(await verify(again, 'audit_events')).toMatchObject({ rows: 1, unsigned: 0 });
  });

  test('an erased user takes their content along, and the chain still verifies', async () => {
    const { store, verify } = await chained();
    for (let at = 0; at < 6; at += 1)
      await store.receipts.append(at % 2 ? 'ada' : 'bo', receipt({ at }));
    await store.audit.append({ actor: 'bo', action: 'people.renamed', subject: 'ada' });
    await store.audit.append({ actor: null, action: 'signIn.locked', subject: null });
    await store.erase('ada');
    expect(await verify(store, 'receipts')).toMatchObject({ rows: 6, contents: 3, faultCount: 0 });
    expect(await verify(store, 'audit_events')).toMatchObject({
      rows: 2,
      contents: 1,
      faultCount: 0,
    });
    expect(await store.receipts.list('ada')).toEqual([]);
    expect((await store.audit.list()).map(({ event }) => event?.action ?? null)).toEqual([
      'signIn.locked',
      null,
    ]);
  });

  test('old entries go behind a signed start, and the chain still verifies', async () => {
    let now = 10 * DAY;
    const { store, verify } = await chained(() => now);
    for (const day of [10, 10, 11, 99, 100]) {
      now = day * DAY + 5;
      await store.receipts.append('ada', receipt({ at: now }));
    }
    now = 105 * DAY;
    expect(await store.retention.run(now)).toEqual({ receipts: 3 });
    expect(await store.retention.run(now)).toEqual({});
    expect(await verify(store, 'receipts')).toMatchObject({ rows: 2, first: 4, faultCount: 0 });
    now = 400 * DAY;
    expect(await store.retention.run(now)).toEqual({ receipts: 2 });
    const last = await store.receipts.append('ada', receipt({ at: now }));
    expect(last).toBe(6);
    expect(await verify(store, 'receipts')).toMatchObject({ rows: 1, first: 6, faultCount: 0 });
  });

  test('an event is one of a closed list, with numbers and no text', async () => {
    const { store } = await chained();
    const event = { actor: 'ada', action: 'egress.sent', subject: 'ada' } as const;
    await store.audit.append({ ...event, numbers: { bytes: 120 } });
    const wrongs: AuditEvent[] = [
      { ...event, action: 'wrote a letter' as 'egress.sent' },
      { ...event, numbers: { 'two words': 1 } },
      { ...event, numbers: { bytes: Number.NaN } },
      { ...event, numbers: { bytes: 'dear diary' as unknown as number } },
    ];
    for (const wrong of wrongs)
      await expect(store.audit.append(wrong)).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    const [entry] = await store.audit.list({ userId: 'ada' });
    expect(entry?.event).toMatchObject({ action: 'egress.sent', numbers: { bytes: 120 } });
    expect(entry?.event?.actor).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await store.audit.list({ userId: 'bo' })).toEqual([]);
  });

  test('a checkpoint is signed on the way, every 1,024 entries', async () => {
    const { store, verify } = await chained();
    const event = { actor: null, action: 'model.called', subject: null } as const;
    await Promise.all(Array.from({ length: 1030 }, () => store.audit.append(event)));
    expect(await verify(store, 'audit_events')).toMatchObject({
      rows: 1030,
      checkpoints: 1,
      unsigned: 6,
      faultCount: 0,
    });
  });
}
