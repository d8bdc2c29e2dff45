import { setTimeout as wait } from 'node:timers/promises';
import type { SleepCycle, SleepReport } from '@lethe/protocol';
import type { SleepStatistics } from '@lethe/sleep';
import { errors } from '../errors.ts';
import type { RunningLethe } from '../running/running-lethe.ts';

/** Milliseconds between two looks: soon for a short sleep, rarely for a long one. */
const FIRST_LOOK_MS = 100;
const LONGEST_LOOK_MS = 1000;

/**
 * Lets a running Lethe sleep and waits until it is awake again.
 *
 * @throws as `RunningLethe.ask` does
 */
export async function sleepThere(
  running: RunningLethe,
  mode: SleepCycle['mode'],
): Promise<SleepCycle> {
  await running.ask('sleepNow', { body: { mode } });
  const begun = (await running.ask('readSleep')).cycles[0];
  if (!begun) throw errors.RUNNING_GONE();
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, LONGEST_LOOK_MS)) {
    const { cycles } = await running.ask('readSleep');
    const cycle = cycles.find(({ id }) => id === begun.id);
    if (!cycle) throw errors.RUNNING_GONE();
    if (cycle.endedAt !== null) return cycle;
    await wait(pause);
  }
}

/** A running Lethe's own numbers, as they are saved when it ends. */
export function statisticsThere({
  statistics,
  cycles,
}: Pick<SleepReport, 'statistics' | 'cycles'>): SleepStatistics & { ratio: number } {
  const newest = cycles.find(({ endedAt }) => endedAt !== null);
  const last = newest && {
    id: newest.id,
    mode: newest.mode,
    state: newest.state,
    endedAt: newest.endedAt as number,
  };
  return { ...statistics, last: last ?? null };
}
