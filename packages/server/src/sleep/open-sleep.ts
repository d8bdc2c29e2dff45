import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createSleep, type Sleep } from '@lethe/assistant';
import { createDetectors } from '@lethe/constitution';
import {
  type LocalRuntime,
  listInstalled,
  SHIPPED_MODELS,
  verifyInstalled,
  verifyModel,
} from '@lethe/models';
import { isSensitive } from '@lethe/privacy';
import {
  createCacheSpill,
  createRestingRuntime,
  createSealedShelf,
  installedPackages,
  type Monitor,
  type RestingRuntime,
} from '@lethe/sleep';
import { auditOnce } from '../audit/audit-once.ts';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import { openRulePacks } from '../constitution/open-rule-packs.ts';
import { letGo } from '../kept/let-go.ts';
import { type Kept, keptPaths } from '../kept/open-kept.ts';
import { rotateByAge } from '../kept/rotate-by-age.ts';

/** Name of the directory of idle conversations' caches, sealed under a key in memory only. */
export const CACHES_DIRECTORY = 'conversations-asleep';
/** Name of the dated list of known weaknesses that its owner may bring. */
export const ADVISORIES_FILE = 'advisories.json';

/** Deletes what an earlier process left, and lets a model's idle conversations rest on disk. */
export async function restingRuntime(
  config: Pick<Config, 'data' | 'sleep'>,
  runtime: LocalRuntime,
  onAnswer: () => void,
): Promise<RestingRuntime> {
  const spill = createCacheSpill({
    directory: join(config.data.directory, CACHES_DIRECTORY),
    mostBytes: config.sleep.memoryMegabytes * 1_000_000,
  });
  await spill.clear();
  return createRestingRuntime({
    runtime,
    spill,
    now: () => performance.now(),
    isSensitive: (text) => isSensitive(text),
    onAnswer,
  });
}

export interface OpenSleepOptions {
  readonly config: Config;
  readonly kept: Pick<Kept, 'store' | 'keyring'>;
  readonly runtime: RestingRuntime;
  readonly monitor: Monitor;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/** Sleep as the settings say, over what a data directory keeps. */
export function openSleep(options: OpenSleepOptions): Sleep {
  const { config, runtime, monitor, clock, onFault } = options;
  const { store, keyring } = options.kept;
  const { directory } = config.data;
  const { sleep } = config;
  const shelf = { directory: keptPaths(config).models };
  return createSleep({
    ...{ store, runtime, monitor, onFault },
    shelf: createSealedShelf(keptPaths(config).sleep, () => keyring.installationSealer()),
    settings: {
      preset: sleep.preset,
      automatic: sleep.automatic,
      schedule: sleep.schedule === '' ? null : sleep.schedule,
      quiet: { from: sleep.quietFrom, to: sleep.quietTo },
      idleMs: sleep.idleMinutes * 60_000,
      cacheShare: sleep.cachePercent / 100,
      memoryMegabytes: sleep.memoryMegabytes,
      tokens: sleep.tokens,
    },
    dataDirectory: directory,
    advisories: join(directory, ADVISORIES_FILE),
    installed: () => installedPackages(import.meta.filename),
    models: {
      async ids() {
        const added = await listInstalled(shelf);
        return [...SHIPPED_MODELS.keys(), ...added.map(({ id }) => id)];
      },
      verify: (id) =>
        SHIPPED_MODELS.has(id) ? verifyModel(id) : verifyInstalled(shelf, id, keyring.installation),
    },
    verifyRules: async () =>
      createDetectors({
        rulePacks: await openRulePacks(config.constitution, { now: clock.now() }),
      }),
    audit: ({ signal }) => auditOnce(config, signal),
    letGo: (now) => letGo(store, now),
    rotate: ({ now, signal }) => rotateByAge({ store, days: config.vault.rotateDays, now, signal }),
    memoryBytes: () => process.memoryUsage.rss(),
    time: { clock: clock.now, now: () => performance.now(), after: clock.after },
    randomId: randomUUID,
  });
}
