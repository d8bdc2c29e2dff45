import { expect, test } from 'vitest';
import type { Clock } from '../clock/clock.ts';
import { everyDay } from './every-day.ts';

/** A clock whose hands are moved by hand. */
function clockByHand() {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => due.splice(due.indexOf(entry), 1);
    },
  };
  const move = (to: number) => {
    now = to;
    for (const entry of due.filter(({ at }) => at <= now)) {
      due.splice(due.indexOf(entry), 1);
      entry.run();
    }
  };
  return { clock, move, due };
}

test('runs soon after the start and every day, also after a failure, until it is stopped', async () => {
  const { clock, move, due } = clockByHand();
  const runs: number[] = [];
  const faults: unknown[] = [];
  const run = async (now: number) => {
    runs.push(now);
    if (runs.length === 2) throw new RangeError('the disk is away');
    return {};
  };
  const stop = everyDay(run, { clock, onFault: (error) => faults.push(error) });
  for (const moment of [59_999, 60_000, 86_400_000, 86_460_000, 2 * 86_400_000 + 60_000])
    move(moment);
  await stop();
  expect(runs).toEqual([60_000, 86_460_000, 172_860_000]);
  expect(faults).toHaveLength(1);
  expect(due).toEqual([]);
});
