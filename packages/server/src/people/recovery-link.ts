import type { Store } from '@lethe/store';
import { systemClock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import { systemRandom } from '../identity/secret.ts';
import { localUrl } from '../origin/hosts.ts';
import type { KnownUser } from '../ports.ts';
import { makeRecovery } from './recoveries.ts';

/**
 * A recovery link for whoever runs the machine, where nobody can sign in to make one.
 *
 * @throws NAME_MISSING
 */
export async function recoveryLink(
  { store, config }: { store: Pick<Store, 'recoveries' | 'audit'>; config: Pick<Config, 'server'> },
  person: Pick<KnownUser, 'id' | 'name'>,
): Promise<{ link: string; expiresAt: number }> {
  const made = await makeRecovery(
    { store, clock: systemClock, random: systemRandom },
    { person, actor: null },
  );
  const { secret, expiresAt } = made;
  return { link: `${localUrl(config.server)}/#recovery=${secret}`, expiresAt };
}
