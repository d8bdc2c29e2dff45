import type { Store } from '@lethe/store';
import type { Config } from '../config/settings.ts';
import { letGo } from './let-go.ts';
import { recordNoted } from './noted-events.ts';
import { rotateByAge } from './rotate-by-age.ts';
import { sleptSince } from './slept-since.ts';

const DAY_MS = 86_400_000;

/**
 * What has to be done every day whether Lethe sleeps or not. Old rows and old keys are the deep sleep's:
 * here they are looked after only where no sleep of the last day did.
 */
export async function keepUp({
  config,
  store,
  now,
  signal,
}: {
  config: Pick<Config, 'data' | 'vault'>;
  store: Pick<Store, 'audit' | 'cycles' | 'journal' | 'retention' | 'rotation' | 'users'>;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
}): Promise<void> {
  await recordNoted(config.data.directory, store);
  const slept = await sleptSince(store, { since: now - DAY_MS, now });
  if (!slept.has('retention')) await letGo(store, now);
  if (!slept.has('keyAge'))
    await rotateByAge({ store, days: config.vault.rotateDays, now, signal });
}
