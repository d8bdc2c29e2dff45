import { setImmediate as settled } from 'node:timers/promises';
import { createRandom, decodeBandit, ROUTE_FEATURES } from '@lethe/models';
import { expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { openBandit } from './kept-bandit.ts';

const FEATURES = ROUTE_FEATURES.map(() => 1);

async function kept({ broken = false } = {}) {
  const clock = manualClock();
  const written: Uint8Array[] = [];
  const faults: unknown[] = [];
  const bandit = await openBandit({
    kept: {
      async read() {
        if (broken) throw new Error('The disk is gone.');
        return written.at(-1) ?? null;
      },
      async write(bytes) {
        if (broken) throw new Error('The disk is full.');
        written.push(bytes);
      },
    },
    after: clock.after,
    random: createRandom(1),
    report: (fault) => faults.push(fault),
  });
  const learnt = () =>
    written.map(
      (bytes) => decodeBandit(bytes, FEATURES.length)?.arms['local/nano']?.observations ?? 0,
    );
  return { bandit, clock, learnt, faults };
}

test('what was learnt is written ten seconds after the first of it, all at once', async () => {
  const { bandit, clock, learnt } = await kept();
  bandit.learn('local/nano', FEATURES, 1);
  clock.advance(9_999);
  for (let at = 0; at < 99; at++) bandit.learn('local/nano', FEATURES, 1);
  expect(learnt()).toEqual([]);
  clock.advance(1);
  await settled();
  expect(learnt()).toEqual([100]);
  clock.advance(60_000);
  await settled();
  expect(learnt()).toEqual([100]);
  bandit.learn('local/nano', FEATURES, 1);
  clock.advance(10_000);
  await settled();
  expect(learnt()).toEqual([100, 101]);
});

test('closing writes what is still to be written, and nothing where nothing is', async () => {
  const { bandit, learnt } = await kept();
  await bandit.close();
  expect(learnt()).toEqual([]);
  bandit.learn('local/nano', FEATURES, 1);
  await bandit.close();
  expect(learnt()).toEqual([1]);
});

test('a memory that can be neither read nor written is reported, and learning goes on', async () => {
  const { bandit, faults } = await kept({ broken: true });
  bandit.learn('local/nano', FEATURES, 1);
  await bandit.close();
  const { scores } = bandit.choose(FEATURES, [{ arm: 'local/nano' }]);
  expect(scores[0]?.expected).toBeGreaterThan(0.5);
  expect(faults).toEqual([new Error('The disk is gone.'), new Error('The disk is full.')]);
});
