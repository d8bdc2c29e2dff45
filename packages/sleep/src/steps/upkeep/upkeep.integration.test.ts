import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from '../../../test/house.ts';
import { manualTime } from '../../../test/manual-time.ts';
import { createSleeper } from '../../cycle/sleeper.ts';
import { memoryStep } from '../memories/memory-step.ts';
import { housekeepingStep } from './housekeeping.ts';
import { retentionStep } from './retention.ts';

const DAY_MS = 86_400_000;

async function setUp({ alone = false } = {}) {
  const time = manualTime();
  const house = await openHouse({ clock: time.clock });
  onTestFinished(async () => {
    await house.close();
    await house.remove();
  });
  const { store } = house;
  await store.users.create({ id: 'ann', role: 'owner' });
  let ids = 0;
  const allowance = { seconds: 300, tokens: 0, microcents: 0 };
  const sleeper = createSleeper({
    steps: alone
      ? [housekeepingStep(store.housekeeping)]
      : [
          memoryStep({ store }),
          retentionStep((now) => store.retention.run(now)),
          housekeepingStep(store.housekeeping),
        ],
    ...{ store, shelf: house.shelf, time },
    allowance: { light: allowance, deep: allowance },
    randomId: () => `cycle-${++ids}`,
  });
  const sleep = async () => {
    time.advance(300_000);
    await (await sleeper.sleepNow({ mode: 'deep' })).ended;
    const [slept] = await sleeper.history();
    return Object.fromEntries(slept?.entries.map((entry) => [entry.step, entry]) ?? []);
  };
  const kilobytes = async () => (await store.housekeeping.bytes()) / 1000;
  return { time, store, sleep, kilobytes };
}

test('what was erased leaves no room behind: size before and after', async () => {
  const { store, sleep, kilobytes } = await setUp({ alone: true });
  for (let i = 0; i < 60; i++)
    await store.memories.create('ann', { id: `m${i}`, text: `${i} ${'river '.repeat(300)}` });
  for (let i = 0; i < 60; i++) await store.memories.remove('ann', `m${i}`);
  const before = await kilobytes();
  const { housekeeping } = await sleep();
  expect(housekeeping?.decision).toBe('kept');
  expect(await kilobytes()).toBeLessThan(before / 2);
});

test('the chains are signed where they stand', async () => {
  const { store, sleep } = await setUp();
  await store.audit.append({ actor: null, action: 'key.rotated', subject: 'ann' });
  await sleep();
  const signed: number[] = [];
  for await (const { sequence } of store.audit.checkpoints()) signed.push(sequence);
  expect(signed.at(-1)).toBeGreaterThan(0);
});

test('what was kept long enough goes', async () => {
  const { store, sleep, time } = await setUp();
  const at = time.clock();
  await store.budgets.spend('ann', Math.floor(at / DAY_MS), { calls: 1 });
  time.advance(100 * DAY_MS);
  expect((await sleep()).retention).toMatchObject({ decision: 'kept', numbers: { budgets: 1 } });
  expect((await sleep()).retention).toMatchObject({ decision: 'unchanged', numbers: { rows: 0 } });
});

test('twenty sleeps in a row: the size on disk stays bounded', async () => {
  const { sleep, kilobytes, store } = await setUp();
  await store.memories.create('ann', { id: 'one', text: 'I live in Bergen' });
  await sleep();
  const first = await kilobytes();
  for (let i = 0; i < 19; i++) await sleep();
  // Twenty journals of three steps take some pages of four kilobytes.
  expect(await kilobytes()).toBeLessThan(first + 100);
  expect(await store.memories.read('ann', 'one')).not.toBeNull();
});
