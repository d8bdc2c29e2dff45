import { shownCycle } from '@lethe/assistant';
import type { SleepCycle } from '@lethe/protocol';
import { type Config, withSleep } from '@lethe/server';
import { withKept } from '../vault/open-existing.ts';

/** Sleeps once in this process, on a data directory that no server runs on. */
export async function sleepHere(
  config: Config,
  mode: SleepCycle['mode'],
  onFault: (error: unknown) => void,
): Promise<SleepCycle | null> {
  const slept = await withKept(config, (kept) =>
    withSleep(config, kept, onFault, async ({ sleeper }) => {
      const { ended } = await sleeper.sleepNow({ mode });
      const { id } = await ended;
      return (await sleeper.history()).find(({ cycle }) => cycle.id === id);
    }),
  );
  return slept ? shownCycle(slept) : null;
}
