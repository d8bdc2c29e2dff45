import { errors } from '../errors.ts';
import type { RecordEvent } from '../people/events.ts';
import { canonicalName } from '../people/name.ts';
import type { KnownUser, StorePort } from '../ports.ts';
import type { Attempt, LockOut } from './lock-out.ts';
import type { Passphrases } from './passphrases.ts';
import { hashSecret } from './secret.ts';

/** Lets people in by their passphrase, and has them show it again. */
export interface PassphraseDoor {
  /**
   * Who has this name and this passphrase. An unknown name is answered like a wrong passphrase: with
   * the same words, after the same work, and locked like one.
   *
   * @throws WRONG_PASSPHRASE, SIGN_IN_LOCKED, TOO_MANY_IN_FLIGHT
   */
  enter(given: { name: string; passphrase: string; client: string }): Promise<KnownUser>;
  /**
   * Checks the current passphrase of somebody who has one.
   *
   * @throws CURRENT_PASSPHRASE, SIGN_IN_LOCKED, TOO_MANY_IN_FLIGHT
   */
  proveAgain(userId: string, current: string | undefined): Promise<void>;
}

export interface PassphraseDoorOptions {
  store: Pick<StorePort, 'credentials' | 'users'>;
  passphrases: Passphrases;
  /** Failures by account and by client address. */
  lockOuts: { accounts: LockOut; clients: LockOut };
  record: RecordEvent;
}

export function createPassphraseDoor(options: PassphraseDoorOptions): PassphraseDoor {
  const { lockOuts, passphrases, record, store } = options;

  /** Verifies, and keeps the hash up to date; takes the attempts back when it cannot be done. */
  async function isRight(user: { id: string } | null, passphrase: string, attempts: Attempt[]) {
    try {
      const kept = user === null ? null : await store.credentials.passphrase(user.id);
      const { isOutdated, matches } = await passphrases.verify(passphrase, kept?.hash ?? null);
      if (user !== null && kept !== null && isOutdated) {
        const hash = await passphrases.hash(passphrase);
        await store.credentials.setPassphrase(user.id, { ...kept, hash });
      }
      return matches;
    } catch (error) {
      for (const attempt of attempts) attempt.undo();
      throw error;
    }
  }

  return {
    async enter({ client, name, passphrase }) {
      const canonical = canonicalName(name);
      const account = hashSecret(canonical);
      const byClient = lockOuts.clients.begin(client);
      const byAccount = lockOuts.accounts.begin(account);
      const user = await store.users.findByName(canonical);
      const matches = await isRight(user, passphrase, [byClient, byAccount]);
      if (user === null || !matches) {
        if (byClient.closes || byAccount.closes) {
          await record({ actor: null, action: 'signIn.locked', subject: user?.id ?? null });
        }
        throw errors.WRONG_PASSPHRASE();
      }
      lockOuts.accounts.succeeded(account);
      // Not all is forgiven: an address could otherwise pay for its guesses with an account of its own.
      byClient.undo();
      return user;
    },

    async proveAgain(userId, current) {
      if ((await store.credentials.passphrase(userId)) === null) return;
      if (current === undefined) throw errors.CURRENT_PASSPHRASE();
      const attempt = lockOuts.accounts.begin(userId);
      if (await isRight({ id: userId }, current, [attempt])) {
        return lockOuts.accounts.succeeded(userId);
      }
      if (attempt.closes) await record({ actor: userId, action: 'signIn.locked', subject: userId });
      throw errors.CURRENT_PASSPHRASE();
    },
  };
}
