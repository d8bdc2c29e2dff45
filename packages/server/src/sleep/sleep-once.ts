import type { Sleep } from '@lethe/assistant';
import { loadModel } from '@lethe/models';
import { createMonitor } from '@lethe/sleep';
import { systemClock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import { type Kept, keptPaths } from '../kept/open-kept.ts';
import { openSleep, restingRuntime } from './open-sleep.ts';

/**
 * Loads what sleeping needs on a data directory that no server runs on, and does some work with it.
 *
 * @throws what loading the model throws
 */
export async function withSleep<Result>(
  config: Config,
  kept: Kept,
  onFault: (error: unknown) => void,
  work: (sleep: Sleep) => Promise<Result>,
): Promise<Result> {
  const model = await loadModel({
    id: config.model.id,
    shelf: { directory: keptPaths(config).models },
    installation: kept.keyring.installation,
    context: config.model.contextTokens,
    threads: config.model.threads,
  });
  const runtime = await restingRuntime(config, model, () => {});
  try {
    const monitor = createMonitor({ clock: systemClock.now });
    const by = { ...config, sleep: { ...config.sleep, automatic: false } };
    const sleep = openSleep({ config: by, kept, runtime, monitor, clock: systemClock, onFault });
    try {
      await sleep.begin();
      return await work(sleep);
    } finally {
      await sleep.close();
    }
  } finally {
    await runtime.close();
  }
}
