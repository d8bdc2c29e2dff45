import { expect, test } from 'vitest';
import { createOpenChoices, type OpenChoice, WAITING_WRITES } from './open-choices.ts';

const NO_WAIT = { firstTokenMs: 0, microcents: 0 };

const choice = (turn: number, over: Partial<OpenChoice> = {}): OpenChoice => ({
  ...{ id: `choice-${turn}`, at: turn, arm: 'local/nano', propensity: 1, features: [1] },
  ...{
    userId: 'ada',
    conversationId: 'talk',
    turnId: `turn-${turn}`,
    isRuled: false,
    took: NO_WAIT,
    ...over,
  },
});

function choices(limit = 3) {
  const learnt: number[] = [];
  const written: string[] = [];
  const faults: unknown[] = [];
  const open = createOpenChoices({
    limit,
    learn: (_arm, _features, reward) => learnt.push(reward),
    log: {
      append: async (userId, { id }) => void written.push(`${userId} ${id}`),
      async reward(userId, id, reward) {
        if (userId === 'broken') throw new Error('The disk is full.');
        return written.push(`${userId} ${id} ${reward}`) > 0;
      },
    },
    report: (fault) => faults.push(fault),
  });
  return { open, learnt, written, faults };
}

test('what nothing was heard of is worth 0.7 once the conversation goes on, and only once', async () => {
  const { open, learnt, written } = choices();
  open.add(choice(1));
  open.add(choice(2, { conversationId: 'other' }));
  open.goesOn('ada', 'talk');
  open.goesOn('ada', 'talk');
  open.goesOn('grace', 'other');
  await open.close();
  expect(learnt).toEqual([0.7]);
  expect(written).toEqual(['ada choice-1', 'ada choice-2', 'ada choice-1 0.7']);
});

test('answered again 0.1, stopped 0.35, thumbs 1 and 0', () => {
  const { open, learnt } = choices(5);
  open.add(choice(1));
  open.again('ada', 'turn-1');
  open.add(choice(2), { abandoned: true });
  open.add(choice(3));
  open.rate('ada', 'turn-3', 'up');
  open.add(choice(4));
  open.rate('ada', 'turn-4', 'down');
  expect(learnt).toEqual([0.1, 0.35, 1, 0]);
});

test('what a rule decided is written and not learnt', async () => {
  const { open, learnt, written } = choices();
  open.add(choice(1, { isRuled: true }));
  open.rate('ada', 'turn-1', 'up');
  await open.close();
  expect(learnt).toEqual([]);
  expect(written).toEqual(['ada choice-1', 'ada choice-1 1']);
});

test('a late thumb is learnt once more, a second thumb is not', () => {
  const { open, learnt } = choices();
  open.add(choice(1));
  open.goesOn('ada', 'talk');
  expect(open.wasPoor('ada', 'talk')).toBe(false);
  open.rate('ada', 'turn-1', 'down');
  open.rate('ada', 'turn-1', 'up');
  expect(learnt).toEqual([0.7, 0]);
  expect(open.wasPoor('ada', 'talk')).toBe(true);
});

test('the oldest of too many is let go as one of which nothing was heard', () => {
  const { open, learnt } = choices(3);
  for (let turn = 1; turn <= 5; turn++) open.add(choice(turn));
  expect(learnt).toEqual([0.7, 0.7]);
  expect(() => open.rate('ada', 'turn-2', 'up')).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  );
  open.rate('ada', 'turn-3', 'up');
  expect(learnt).toEqual([0.7, 0.7, 1]);
});

test('only its own person can rate a turn', () => {
  const { open, learnt } = choices();
  open.add(choice(1));
  expect(() => open.rate('grace', 'turn-1', 'down')).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  );
  expect(learnt).toEqual([]);
});

test('a fault of the store is reported and hinders neither learning nor the next write', async () => {
  const { open, learnt, written, faults } = choices();
  open.add(choice(1, { userId: 'broken' }));
  open.rate('broken', 'turn-1', 'up');
  open.add(choice(2));
  await open.close();
  expect(learnt).toEqual([1]);
  expect(written).toEqual(['broken choice-1', 'ada choice-2']);
  expect(faults).toEqual([new Error('The disk is full.')]);
});

test('a store that does not answer is not waited for without end', async () => {
  const waiting: (() => void)[] = [];
  let written = 0;
  const open = createOpenChoices({
    limit: 10_000,
    learn: () => undefined,
    log: {
      append: () => {
        written += 1;
        return written > 1
          ? Promise.resolve()
          : new Promise((resolve) => waiting.push(() => resolve()));
      },
      reward: async () => true,
    },
    report: () => undefined,
  });
  for (let turn = 0; turn < 3 * WAITING_WRITES; turn++) open.add(choice(turn));
  const closed = open.close();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  await closed;
  expect(written).toBe(WAITING_WRITES);
  open.add(choice(-1));
  await open.close();
  expect(written).toBe(WAITING_WRITES + 1);
});
