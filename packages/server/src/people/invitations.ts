import { isCodedError, type PasskeyRegistration, type PersonRole } from '@lethe/protocol';
import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import { beginRegistration, finishRegistration } from '../identity/passkeys/registration.ts';
import type { RelyingParty } from '../identity/passkeys/relying-party.ts';
import { hashSecret, newSecret, type Random } from '../identity/secret.ts';
import type { StorePort, User } from '../ports.ts';
import { checkName, type PersonName } from './name.ts';
import { checkNewPassphrase } from './new-passphrase.ts';

export interface InvitationOptions {
  clock: Clock;
  identity: Pick<Identity, 'challenges' | 'passphrases' | 'record'>;
  /** Life of an invitation, milliseconds. */
  lifeMs: number;
  random: Random;
  store: StorePort;
}

export interface Offer {
  readonly id: string;
  readonly role: PersonRole;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** How somebody who was invited will sign in. */
export type FirstCredential =
  | { passphrase: string }
  | { passkey: PasskeyRegistration; party: RelyingParty };

/** One-time links for further people. Only the digest of a secret is kept. */
export interface Invitations {
  make(role: PersonRole): Promise<Offer & { secret: string }>;
  open(): Promise<Offer[]>;
  /** @throws WRONG_INVITATION */
  read(secret: string): Promise<Offer>;
  /** @throws WRONG_INVITATION, NAME_REFUSED, NAME_TAKEN */
  beginPasskey(options: { secret: string; name: string; party: RelyingParty }): Promise<{
    challenge: string;
  }>;
  /** @throws WRONG_INVITATION, NAME_REFUSED, NAME_TAKEN, PASSPHRASE_REFUSED, PASSKEY_REFUSED */
  accept(options: { secret: string; name: string; first: FirstCredential }): Promise<User>;
}

/** Label of the passkey that somebody joined with. */
const FIRST_LABEL = 'First passkey';

/** Who an invitation makes is settled before, so that a passkey can be made for them. */
const userIdOf = (secret: string): string => hashSecret(`invited ${secret}`).slice(0, 32);

export function createInvitations(options: InvitationOptions): Invitations {
  const { clock, identity, lifeMs, random, store } = options;
  const { challenges, passphrases, record } = identity;

  async function open(): Promise<Offer[]> {
    const kept = await store.invitations.list();
    return kept.flatMap(({ createdAt, expiresAt, role, tokenHash }) =>
      role === 'service' ? [] : [{ id: tokenHash, role, createdAt, expiresAt }],
    );
  }

  async function read(secret: string): Promise<Offer> {
    const id = hashSecret(secret);
    const found = await store.invitations.find(id);
    if (found === null || found.role === 'service') throw errors.WRONG_INVITATION();
    const { createdAt, expiresAt, role } = found;
    return { id, role, createdAt, expiresAt };
  }

  async function needFree(name: string): Promise<PersonName> {
    const named = checkName(name);
    if ((await store.users.findByName(named.canonical)) !== null) throw errors.NAME_TAKEN();
    return named;
  }

  /** Checks and prepares the first way in; returns how to keep it. */
  async function prepare(
    first: FirstCredential,
    { name, offer }: { name: string; offer: Offer },
  ): Promise<(userId: string) => Promise<unknown>> {
    const { credentials } = store;
    const at = clock.now();
    if ('passphrase' in first) {
      checkNewPassphrase(first.passphrase, { name });
      const hash = await passphrases.hash(first.passphrase);
      return async (userId) => credentials.setPassphrase(userId, { hash, changedAt: at });
    }
    const { party, passkey: answer } = first;
    const purpose = `invited:${offer.id}` as const;
    const made = await finishRegistration({ party, challenges, purpose, answer });
    return async (userId) =>
      credentials.addPasskey(userId, {
        ...made,
        label: FIRST_LABEL,
        createdAt: at,
        usedDay: null,
      });
  }

  return {
    open,
    read,
    async make(role) {
      const secret = newSecret(random);
      const id = hashSecret(secret);
      const createdAt = clock.now();
      const expiresAt = createdAt + lifeMs;
      await store.invitations.create({ tokenHash: id, role, expiresAt });
      return { id, role, createdAt, expiresAt, secret };
    },

    async beginPasskey({ name, party, secret }) {
      const { id } = await read(secret);
      const user = { id: userIdOf(secret), name: (await needFree(name)).name };
      const purpose = `invited:${id}` as const;
      return beginRegistration({ party, challenges, purpose, user, known: [] });
    },

    async accept({ first, name, secret }) {
      const offer = await read(secret);
      const named = await needFree(name);
      const keep = await prepare(first, { name: named.name, offer });
      const user = { id: userIdOf(secret), role: offer.role };
      await store.users.create(user).catch((error: unknown) => {
        // The same invitation was accepted in this very moment.
        throw isCodedError(error) && error.code === 'USER_EXISTS'
          ? errors.WRONG_INVITATION()
          : error;
      });
      try {
        await store.users.rename(user.id, named);
        await keep(user.id);
        if ((await store.invitations.take(offer.id)) === null) throw errors.WRONG_INVITATION();
      } catch (error) {
        await store.erase(user.id);
        throw error;
      }
      await record({ actor: user.id, action: 'people.joined', subject: user.id });
      return user;
    },
  };
}
