import { expect, test } from 'vitest';
import {
  killWhileErasing,
  killWhileRotating,
  killWhileWriting,
  prepare,
  seeded,
} from '../test/soak/rounds.ts';
import { temporaryPath } from '../test/temporary-store.ts';

// The same in thousands of rounds: npm run soak.

test('killed while it writes: every acknowledged turn is there and every chain is whole', async () => {
  const path = temporaryPath();
  await prepare(path);
  const random = seeded(20_260_501);
  let first = 0;
  for (let round = 0; round < 2; round += 1) {
    const enough = 1 + Math.floor(random() * 20);
    const afterMs = Math.floor(random() * 5);
    const done = await killWhileWriting(path, { first, enough, afterMs, verify: true });
    expect(done.faults).toEqual([]);
    expect(done.acknowledged.length).toBeGreaterThan(0);
    first = (done.acknowledged.at(-1) ?? first) + 2;
  }
}, 180_000);

test('killed while it rotates: nothing is lost, and the next run finishes', async () => {
  const path = temporaryPath();
  await prepare(path);
  for (const [round, enough] of [1, 6].entries()) {
    const options = { first: round * 100_000, enough, afterMs: 1 };
    expect((await killWhileRotating(path, options)).faults).toEqual([]);
  }
}, 180_000);

test('killed while it erases: the next start finishes, and a search finds nothing', async () => {
  const path = temporaryPath();
  await prepare(path);
  for (const afterMs of [0, 8]) {
    const userId = `erased-after-${afterMs}`;
    expect(await killWhileErasing(path, { userId, afterMs })).toEqual([]);
  }
}, 180_000);
