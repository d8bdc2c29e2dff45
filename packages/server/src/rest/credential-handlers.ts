import type { Credentials } from '@lethe/protocol';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import { passkeyId, passkeySummaryOf } from '../identity/passkeys/passkey.ts';
import { beginRegistration, finishRegistration } from '../identity/passkeys/registration.ts';
import { needRelyingParty, relyingPartyOf } from '../identity/passkeys/relying-party.ts';
import type { SignedIn } from '../identity/sign-ins.ts';
import { checkName } from '../people/name.ts';
import { checkNewPassphrase } from '../people/new-passphrase.ts';
import type { StorePort } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import type { Handlers } from './handlers.ts';

type CredentialHandlers = Pick<
  Handlers,
  | 'changeProfile'
  | 'readCredentials'
  | 'changePassphrase'
  | 'beginPasskey'
  | 'addPasskey'
  | 'removePasskey'
>;

export interface CredentialHandlerOptions {
  clock: Clock;
  identity: Identity;
  presence: Presence;
  store: StorePort;
}

/** The name of the signed-in user and the ways in which they sign in. */
export function credentialHandlers(options: CredentialHandlerOptions): CredentialHandlers {
  const { clock, identity, presence, store } = options;
  const { challenges, door, passphrases, record } = identity;

  async function read(userId: string, request: FastifyRequest): Promise<Credentials> {
    const kept = await store.credentials.passkeys(userId);
    return {
      hasPassphrase: (await store.credentials.passphrase(userId)) !== null,
      passkeys: kept.map(passkeySummaryOf),
      passkeysHere: relyingPartyOf(request) !== null,
    };
  }

  async function endOthers({ family, user }: SignedIn) {
    for (const open of await store.signIns.list(user.id)) {
      if (open.family === family) continue;
      await store.signIns.revokeFamily(user.id, open.family);
      presence.signOut(open.family);
    }
  }

  return {
    async changeProfile({ body, signedIn }) {
      const { id } = signedIn.user;
      await store.users.rename(id, checkName(body.name));
      await record({ actor: id, action: 'people.renamed', subject: id });
      return identity.accountOf(signedIn);
    },

    readCredentials: ({ request, signedIn }) => read(signedIn.user.id, request),

    async changePassphrase({ body, signedIn }) {
      const { id } = signedIn.user;
      const name = (await store.users.get(id))?.name ?? null;
      if (name === null) throw errors.NAME_MISSING();
      checkNewPassphrase(body.passphrase, { name });
      await door.proveAgain(id, body.current);
      const hash = await passphrases.hash(body.passphrase);
      await store.credentials.setPassphrase(id, { hash, changedAt: clock.now() });
      await endOthers(signedIn);
      await record({ actor: id, action: 'credentials.passphrase', subject: id });
    },

    async beginPasskey({ body, request, signedIn }) {
      const { id } = signedIn.user;
      const party = needRelyingParty(request);
      await door.proveAgain(id, body.current);
      return beginRegistration({
        party,
        challenges,
        purpose: `add:${id}`,
        user: { id, name: (await store.users.get(id))?.name ?? 'Lethe' },
        known: await store.credentials.passkeys(id),
      });
    },

    async addPasskey({ body, request, signedIn }) {
      const { id } = signedIn.user;
      const party = needRelyingParty(request);
      const { name: label } = checkName(body.name);
      const { answer } = body;
      const made = await finishRegistration({ party, challenges, purpose: `add:${id}`, answer });
      const createdAt = clock.now();
      await store.credentials.addPasskey(id, { ...made, label, createdAt, usedDay: null });
      await record({ actor: id, action: 'credentials.passkeyAdded', subject: id });
      return read(id, request);
    },

    async removePasskey({ body, params, signedIn }) {
      const { id, role } = signedIn.user;
      const kept = await store.credentials.passkeys(id);
      const found = kept.find((passkey) => passkeyId(passkey) === params.id);
      if (found === undefined) throw errors.NOT_FOUND();
      await door.proveAgain(id, body.current);
      const isLast = kept.length === 1 && (await store.credentials.passphrase(id)) === null;
      // The first owner can always sign in by the link that is printed at the start.
      if (isLast && role !== 'owner') throw errors.LAST_CREDENTIAL();
      await store.credentials.removePasskey(id, found.credentialId);
      await record({ actor: id, action: 'credentials.passkeyRemoved', subject: id });
    },
  };
}
