import { expect, onTestFinished, test } from 'vitest';
import { measuredTurn } from '../../../../store/test/measured-turn.ts';
import { openHouse } from '../../../test/house.ts';
import { manualTime } from '../../../test/manual-time.ts';
import { createSleeper } from '../../cycle/sleeper.ts';
import { topicStep } from './topic-step.ts';

const DAY_MS = 86_400_000;
const allowance = { seconds: 300, tokens: 0, microcents: 0 };

async function setUp() {
  const time = manualTime();
  const house = await openHouse({ clock: time.clock });
  onTestFinished(async () => {
    await house.close();
    await house.remove();
  });
  const { store } = house;
  await store.users.create({ id: 'ann', role: 'owner' });
  let ids = 0;
  const sleeper = createSleeper({
    steps: [topicStep({ store })],
    ...{ store, shelf: house.shelf, time },
    allowance: { light: allowance, deep: allowance },
    randomId: () => `cycle-${++ids}`,
  });
  return {
    store,
    time,
    turn: (topics: readonly number[]) =>
      store.recordTurn(
        measuredTurn({
          ...{ turnId: `turn-${++ids}`, sessionId: `session-${ids}`, userId: 'ann' },
          ...{ at: time.clock(), topics: [...topics] },
        }),
      ),
    async sleep() {
      time.advance(300_000);
      await (await sleeper.sleepNow({ mode: 'deep' })).ended;
      return (await sleeper.history())[0]?.entries[0];
    },
  };
}

test('old topics weigh less after a night, and the journal has both weights', async () => {
  const { sleep, time, turn } = await setUp();
  await turn([3]);
  time.advance(30 * DAY_MS);
  await turn([3, 9]);
  const entry = await sleep();
  expect(entry).toMatchObject({
    decision: 'kept',
    numbers: { before_topics: 2, after_topics: 2, before_weight: 3, recounted: 0, faded: 1 },
  });
  expect(entry?.numbers.after_weight).toBeCloseTo(2.5, 5);
  expect(await sleep()).toMatchObject({ decision: 'unchanged', numbers: { faded: 0 } });
});

test('twenty nights: no topic is lost, and what comes up again weighs as much as it is new', async () => {
  const { sleep, store, time, turn } = await setUp();
  await turn([3]);
  for (let night = 0; night < 20; night++) {
    time.advance(DAY_MS);
    await sleep();
  }
  const faded = (await store.topicProfiles.read('ann'))?.faded?.counts[3] ?? 0;
  expect(faded).toBeCloseTo(2 ** (-20 / 30), 5);
  await turn([3]);
  expect((await store.topicProfiles.read('ann'))?.faded?.counts[3]).toBeCloseTo(1 + faded, 5);
});
