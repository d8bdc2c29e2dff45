import type { Spending } from '@lethe/store';
import { expect, test } from 'vitest';
import { createBudgetBook } from './budget-book.ts';
import type { BudgetLimits } from './payer.ts';

const DAY_MS = 86_400_000;
const NONE: Spending = { calls: 0, bytes: 0, tokens: 0, microcents: 0 };

/** Pages in memory, a clock that is set and writes that happen when they are let. */
function book() {
  const kept = new Map<string, Spending>();
  const due: (() => void)[] = [];
  const reported: unknown[] = [];
  const state = { now: 10 * DAY_MS, broken: false };
  const pages = {
    read: async (keyId: string, day: number) => kept.get(`${keyId}/${day}`) ?? NONE,
    spend: async (keyId: string, day: number, added: Partial<Spending>) => {
      if (state.broken) throw new Error('disk');
      const before = kept.get(`${keyId}/${day}`) ?? NONE;
      const after = {
        calls: before.calls + (added.calls ?? 0),
        bytes: before.bytes + (added.bytes ?? 0),
        tokens: before.tokens + (added.tokens ?? 0),
        microcents: before.microcents + (added.microcents ?? 0),
      };
      kept.set(`${keyId}/${day}`, after);
      return after;
    },
  };
  const opened = createBudgetBook({
    pages,
    clock: () => state.now,
    schedule: (run) => {
      due.push(run);
      return () => {
        const at = due.indexOf(run);
        if (at >= 0) due.splice(at, 1);
      };
    },
    report: (error) => reported.push(error),
  });
  return { ...opened, kept, due, state, reported };
}

const payer = (limits: Partial<BudgetLimits>) => ({
  userId: 'ann',
  keyId: 'key',
  limits: { callsPerDay: null, tokensPerDay: null, microcentsPerDay: null, ...limits },
});

test('calls that come together cannot slip under the bound', async () => {
  const { open } = book();
  const asked = await Promise.allSettled(
    Array.from({ length: 10 }, () => open(payer({ callsPerDay: 3 }))),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const refused = asked.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(
    new Set(['EGRESS_BUDGET_SPENT']),
  );
});

test('a call that sent nothing is given back', async () => {
  const { open } = book();
  (await open(payer({ callsPerDay: 1 }))).release();
  const second = await open(payer({ callsPerDay: 1 }));
  second.spend({ tokens: 5 });
  second.release();
  await expect(open(payer({ callsPerDay: 1 }))).rejects.toMatchObject({ status: 429 });
});

test.each([
  [{ tokensPerDay: 10 }, { tokens: 10 }],
  [{ microcentsPerDay: 10 }, { microcents: 11 }],
])('%o is spent by %o', async (limits, spending) => {
  const { open } = book();
  (await open(payer(limits))).spend(spending);
  await expect(open(payer(limits))).rejects.toMatchObject({ code: 'EGRESS_BUDGET_SPENT' });
});

test('spending is written together, and once', async () => {
  const { open, kept, due, settled } = book();
  for (let i = 0; i < 5; i++) (await open(payer({}))).spend({ tokens: 2, bytes: 3 });
  expect([kept.size, due.length]).toEqual([0, 1]);
  await settled();
  expect(kept.get('key/10')).toEqual({ calls: 5, bytes: 15, tokens: 10, microcents: 0 });
  await settled();
  expect(kept.get('key/10')?.calls).toBe(5);
});

test('what could not be written still counts', async () => {
  const { open, settled, state, reported } = book();
  state.broken = true;
  (await open(payer({ callsPerDay: 1 }))).spend({});
  await settled();
  expect(reported).toHaveLength(1);
  await expect(open(payer({ callsPerDay: 1 }))).rejects.toMatchObject({ status: 429 });
});

test('midnight UTC begins a new day, and what is kept of it is read', async () => {
  const { open, left, state, kept } = book();
  (await open(payer({ callsPerDay: 1 }))).spend({});
  state.now += DAY_MS;
  kept.set('key/11', { ...NONE, tokens: 4 });
  (await open(payer({ callsPerDay: 1, tokensPerDay: 9 }))).spend({ tokens: 2 });
  expect(left('key', payer({ callsPerDay: 1, tokensPerDay: 9 }).limits)).toEqual({
    calls: 0,
    tokens: 3,
    microcents: null,
  });
});

test('a payer without a key has no bounds', async () => {
  const { open, kept, settled } = book();
  (await open({ userId: 'ann' })).spend({ tokens: 5 });
  await settled();
  expect(kept.size).toBe(0);
});

test('only so many keys are held, and idle ones go first', async () => {
  const { open, kept, settled } = book();
  const busy = await open({ ...payer({}), keyId: 'busy' });
  for (let i = 0; i < 1500; i++) (await open({ ...payer({}), keyId: `idle-${i}` })).release();
  busy.spend({ tokens: 1 });
  await settled();
  expect(kept.get('busy/10')).toEqual({ ...NONE, calls: 1, tokens: 1 });
});
