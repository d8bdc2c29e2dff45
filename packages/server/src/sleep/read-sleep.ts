import {
  createSealedShelf,
  createSleeper,
  type SleepStatistics,
  type Slept,
  systemTime,
} from '@lethe/sleep';
import type { Config } from '../config/settings.ts';
import { type Kept, keptPaths } from '../kept/open-kept.ts';

/** How a data directory has slept, while nothing runs on it. */
export async function readSleep(
  config: Pick<Config, 'data' | 'model'>,
  { store, keyring }: Pick<Kept, 'store' | 'keyring'>,
  page: { limit?: number; offset?: number } = {},
): Promise<{ statistics: SleepStatistics & { ratio: number }; slept: Slept[] }> {
  const nothing = { seconds: 0, tokens: 0, microcents: 0 };
  const sleeper = createSleeper({
    steps: [],
    store,
    shelf: createSealedShelf(keptPaths(config).sleep, () => keyring.installationSealer()),
    allowance: { light: nothing, deep: nothing },
    modelId: config.model.id,
    // No time passes while somebody reads.
    time: { ...systemTime, now: () => 0 },
    randomId: () => '',
  });
  await sleeper.restoreState();
  return { statistics: sleeper.statistics(), slept: await sleeper.history(page) };
}
