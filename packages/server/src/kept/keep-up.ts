import type { Store } from '@lethe/store';
import type { Config } from '../config/settings.ts';
import { recordNoted } from './noted-events.ts';
import { rotateByAge } from './rotate-by-age.ts';

/** What is done every day: old things go, old keys are replaced, and the audit log is told of both. */
export async function keepUp({
  config,
  store,
  now,
  signal,
}: {
  config: Pick<Config, 'data' | 'vault'>;
  store: Pick<Store, 'audit' | 'retention' | 'rotation' | 'users'>;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
}): Promise<void> {
  await recordNoted(config.data.directory, store);
  const letGo = await store.retention.run(now);
  const rows = Object.values(letGo).reduce((sum, some) => sum + some, 0);
  if (rows > 0)
    await store.audit.append({
      actor: null,
      action: 'admin.retention',
      subject: null,
      numbers: { rows, tables: Object.keys(letGo).length },
    });
  await rotateByAge({ store, days: config.vault.rotateDays, now, signal });
}
