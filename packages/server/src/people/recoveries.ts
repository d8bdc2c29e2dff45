import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import { hashSecret, newSecret, type Random } from '../identity/secret.ts';
import type { KnownUser, StorePort } from '../ports.ts';
import { checkNewPassphrase } from './new-passphrase.ts';

/** Life of a recovery link, milliseconds: it is handed over and used at once. */
export const RECOVERY_MS = 24 * 60 * 60 * 1000;

export interface RecoveryOptions {
  clock: Pick<Clock, 'now'>;
  identity: Pick<Identity, 'passphrases' | 'record'>;
  random: Random;
  store: Pick<StorePort, 'audit' | 'credentials' | 'recoveries' | 'signIns' | 'users'>;
}

/** One-time links by which somebody who forgot their passphrase chooses a new one. */
export interface Recoveries {
  /**
   * Ends an earlier link of the same person.
   *
   * @param actor who made it; null where it was the command
   * @throws NAME_MISSING
   */
  make(person: KnownUser, actor: string | null): Promise<{ secret: string; expiresAt: number }>;
  /**
   * Sets the passphrase and signs the person out everywhere.
   *
   * @throws WRONG_RECOVERY, PASSPHRASE_REFUSED; the link then stays
   */
  use(options: { secret: string; passphrase: string }): Promise<KnownUser>;
}

/** @throws NAME_MISSING */
export async function makeRecovery(
  {
    clock,
    random,
    store,
  }: Pick<RecoveryOptions, 'clock' | 'random'> & {
    store: Pick<StorePort, 'recoveries' | 'audit'>;
  },
  { person: { id, name }, actor }: { person: Pick<KnownUser, 'id' | 'name'>; actor: string | null },
): Promise<{ secret: string; expiresAt: number }> {
  // A passphrase goes with a name: without one nobody could sign in by it.
  if (name === null) throw errors.NAME_MISSING();
  const secret = newSecret(random);
  const expiresAt = clock.now() + RECOVERY_MS;
  await store.recoveries.create({ tokenHash: hashSecret(secret), userId: id, expiresAt });
  await store.audit.append({ actor, action: 'people.recoveryMade', subject: id });
  return { secret, expiresAt };
}

export function createRecoveries(options: RecoveryOptions): Recoveries {
  const { clock, identity, store } = options;
  const { passphrases, record } = identity;
  return {
    make: (person, actor) => makeRecovery(options, { person, actor }),

    async use({ secret, passphrase }) {
      const tokenHash = hashSecret(secret);
      const offered = await store.recoveries.find(tokenHash);
      const person = offered && (await store.users.get(offered.userId));
      if (!person || person.name === null) throw errors.WRONG_RECOVERY();
      checkNewPassphrase(passphrase, { name: person.name });
      const hash = await passphrases.hash(passphrase);
      if ((await store.recoveries.take(tokenHash)) === null) throw errors.WRONG_RECOVERY();
      await store.credentials.setPassphrase(person.id, { hash, changedAt: clock.now() });
      // Whoever knew the forgotten passphrase is out as well.
      await store.signIns.revokeUser(person.id);
      await record({ actor: person.id, action: 'people.recovered', subject: person.id });
      return person;
    },
  };
}
