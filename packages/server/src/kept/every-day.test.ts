import { expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { everyDay } from './every-day.ts';

test('runs soon after the start and every day, also after a failure, until it is stopped', async () => {
  const clock = manualClock(0);
  const runs: number[] = [];
  const faults: unknown[] = [];
  const run = async (now: number) => {
    runs.push(now);
    if (runs.length === 2) throw new RangeError('the disk is away');
    return {};
  };
  const stop = everyDay(run, { clock, onFault: (error) => faults.push(error) });
  for (const moment of [59_999, 60_000, 86_400_000, 86_460_000, 2 * 86_400_000 + 60_000])
    clock.advance(moment - clock.now());
  await stop();
  expect(runs).toEqual([60_000, 86_460_000, 172_860_000]);
  expect(faults).toHaveLength(1);
  expect(clock.waiting).toBe(0);
});
