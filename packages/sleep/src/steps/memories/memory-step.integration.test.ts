import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from '../../../test/house.ts';
import { manualTime } from '../../../test/manual-time.ts';
import { createSleeper } from '../../cycle/sleeper.ts';
import { memoryStep } from './memory-step.ts';

async function setUp() {
  const time = manualTime();
  const house = await openHouse({ clock: time.clock });
  onTestFinished(async () => {
    await house.close();
    await house.remove();
  });
  const { store } = house;
  await store.users.create({ id: 'ann', role: 'owner' });
  await store.users.create({ id: 'bob', role: 'member' });
  const remember = async (userId: string, id: string, text: string) => {
    time.advance(1000);
    await store.memories.create(userId, { id, text });
  };
  await remember('ann', 'bergen', 'I live in Bergen');
  await remember('ann', 'nuts', 'I am allergic to nuts');
  await remember('ann', 'again', 'I am allergic to nuts.');
  await remember('ann', 'oslo', 'I moved to Oslo');
  await remember('bob', 'nuts', 'I am allergic to nuts');
  let ids = 0;
  const allowance = { seconds: 300, tokens: 0, microcents: 0 };
  const sleeper = createSleeper({
    steps: [memoryStep({ store, group: (texts) => texts.filter((text) => /nuts/.test(text)) })],
    ...{ store, shelf: house.shelf, time },
    allowance: { light: allowance, deep: allowance },
    randomId: () => `cycle-${++ids}`,
  });
  const sleep = async () => {
    time.advance(300_000);
    await (await sleeper.sleepNow({ mode: 'deep' })).ended;
    return (await sleeper.history())[0]?.entries[0];
  };
  const listed = async (userId: string) =>
    (await store.memories.list(userId)).memories.map(({ id }) => id);
  return { store, sleep, listed, remember };
}

test('duplicates and corrected memories are told no more, and every one of them can be read', async () => {
  const { store, sleep, listed } = await setUp();
  expect(await sleep()).toMatchObject({
    decision: 'kept',
    numbers: {
      ...{ replaced: 2, before_told: 5, after_told: 3, qualityAfter: 1 },
      ...{ before_characters: 95, after_characters: 58, before_groups: 3, after_groups: 2 },
    },
  });
  expect(await listed('ann')).toEqual(['oslo', 'again']);
  expect(await listed('bob')).toEqual(['nuts']);
  expect(await store.memories.read('ann', 'bergen')).toMatchObject({
    memory: { text: 'I live in Bergen' },
    replacedBy: 'oslo',
  });
});

test('the same input twice is a no-op', async () => {
  const { sleep } = await setUp();
  await sleep();
  expect(await sleep()).toMatchObject({ decision: 'unchanged', numbers: { replaced: 0 } });
});

test('ids stay usable for forgetting', async () => {
  const { store, sleep, listed } = await setUp();
  await sleep();
  expect(await store.memories.remove('ann', 'bergen')).toBe(true);
  expect(await store.memories.read('ann', 'bergen')).toBeNull();
  expect(await store.memories.remove('ann', 'again')).toBe(true);
  expect(await store.memories.read('ann', 'nuts')).toBeNull();
  expect(await listed('ann')).toEqual(['oslo']);
});

test('undone, everything is told as before', async () => {
  const { store, sleep, listed } = await setUp();
  const step = memoryStep({ store });
  const before = await listed('ann');
  const context = { cycleId: 'c', signal: new AbortController().signal } as never;
  const [hash, snapshot] = [await step.fingerprint(context), await step.snapshot?.(context)];
  await step.change(context);
  expect(await step.fingerprint(context)).not.toBe(hash);
  await step.undo?.(snapshot as never, context);
  await step.undo?.(snapshot as never, context);
  expect(await step.fingerprint(context)).toBe(hash);
  expect(await listed('ann')).toEqual(before);
  expect(await sleep()).toMatchObject({ decision: 'kept' });
});

test('twenty sleeps in a row: every memory can be read', async () => {
  const { store, sleep, remember } = await setUp();
  const ids = ['bergen', 'nuts', 'again', 'oslo'];
  for (let night = 0; night < 20; night++) {
    const text = night % 2 ? `I live in town ${night}` : 'I am allergic to nuts';
    await remember('ann', `night-${night}`, text);
    ids.push(`night-${night}`);
    await sleep();
  }
  for (const id of ids) expect(await store.memories.read('ann', id)).not.toBeNull();
  expect((await store.memories.list('ann')).total).toBe(2);
});
