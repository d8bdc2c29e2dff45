import type { SignInSummary } from '@lethe/protocol';
import type { Clock } from '../clock/clock.ts';
import { dayOf, isoDay } from '../clock/day.ts';
import { errors } from '../errors.ts';
import { clearSignInCookie } from '../identity/cookie.ts';
import type { Identity } from '../identity/identity.ts';
import type { OneTimeLink } from '../identity/one-time-link.ts';
import { beginAuthentication, finishAuthentication } from '../identity/passkeys/authentication.ts';
import { needRelyingParty } from '../identity/passkeys/relying-party.ts';
import { hashSecret } from '../identity/secret.ts';
import type { SignInMethod } from '../identity/sign-ins.ts';
import { clientKey } from '../limits/rate.ts';
import type { StorePort, User } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import type { Call, Handlers } from './handlers.ts';

type SessionHandlers = Pick<
  Handlers,
  | 'signIn'
  | 'signInWithPassphrase'
  | 'beginPasskeySignIn'
  | 'signInWithPasskey'
  | 'account'
  | 'signOut'
  | 'listSignIns'
  | 'endSignIn'
  | 'signOutEverywhere'
  | 'makeSocketTicket'
>;

export interface SessionHandlerOptions {
  clock: Clock;
  identity: Identity;
  link: OneTimeLink;
  owner: () => Promise<User>;
  presence: Presence;
  store: StorePort;
}

/** The id of a sign-in in the interface: it does not tell the digest of its first cookie. */
const signInId = (family: string): string => hashSecret(`sign-in ${family}`);

/** Signing in and out, and the browsers somebody is signed in with. */
export function sessionHandlers(options: SessionHandlerOptions): SessionHandlers {
  const { clock, identity, link, owner, presence, store } = options;
  const { attempts, challenges, door, letIn, record, signIns, tickets } = identity;
  const count = ({ request, reply }: Pick<Call<'signIn'>, 'request' | 'reply'>) =>
    attempts.take(clientKey(request.ip), reply);

  return {
    async signIn(call) {
      await count(call);
      if (!link.redeem(call.body.secret)) throw errors.WRONG_LINK();
      return letIn(await owner(), 'link', call);
    },

    async signInWithPassphrase(call) {
      await count(call);
      const user = await door.enter({ ...call.body, client: clientKey(call.request.ip) });
      return letIn(user, 'passphrase', call);
    },

    async beginPasskeySignIn(call) {
      await count(call);
      return beginAuthentication({ party: needRelyingParty(call.request), challenges });
    },

    async signInWithPasskey(call) {
      await count(call);
      const { answer } = call.body;
      const party = needRelyingParty(call.request);
      const known = await store.credentials.findPasskey(answer.id);
      const user = known === null ? null : await store.users.get(known.userId);
      if (known === null || user === null) throw errors.PASSKEY_REFUSED();
      const { counter } = await finishAuthentication({ party, challenges, answer, known });
      await store.credentials.usePasskey(user.id, answer.id, {
        counter,
        usedDay: dayOf(clock.now()),
      });
      return letIn(user, 'passkey', call);
    },

    account: ({ signedIn }) => identity.accountOf(signedIn),

    async signOut({ signedIn, request, reply }) {
      await signIns.close(signedIn);
      presence.signOut(signedIn.family);
      clearSignInCookie(request, reply);
      const { id } = signedIn.user;
      await record({ actor: id, action: 'signIn.ended', subject: id });
    },

    async listSignIns({ signedIn }) {
      const open = await store.signIns.list(signedIn.user.id);
      return {
        signIns: open.map(
          ({ createdAt, expiresAt, family, method, usedDay }): SignInSummary => ({
            id: signInId(family),
            createdAt,
            expiresAt,
            usedDay: isoDay(usedDay),
            method: method as SignInMethod | null,
            here: family === signedIn.family,
          }),
        ),
      };
    },

    async endSignIn({ params, signedIn, request, reply }) {
      const { id } = signedIn.user;
      const open = await store.signIns.list(id);
      const found = open.find(({ family }) => signInId(family) === params.id);
      if (found === undefined) throw errors.NOT_FOUND();
      await store.signIns.revokeFamily(id, found.family);
      presence.signOut(found.family);
      if (found.family === signedIn.family) clearSignInCookie(request, reply);
      await record({ actor: id, action: 'signIn.ended', subject: id });
    },

    async signOutEverywhere({ signedIn, request, reply }) {
      const { id } = signedIn.user;
      await store.signIns.revokeUser(id);
      presence.signOutUser(id);
      clearSignInCookie(request, reply);
      await record({ actor: id, action: 'signIn.endedAll', subject: id });
    },

    makeSocketTicket: ({ signedIn }) => tickets.issue(signedIn),
  };
}
