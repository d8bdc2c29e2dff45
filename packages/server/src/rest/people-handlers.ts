import type { Person } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import { needRelyingParty } from '../identity/passkeys/relying-party.ts';
import { clientKey } from '../limits/rate.ts';
import type { Invitations } from '../people/invitations.ts';
import { needAnotherOwner } from '../people/last-owner.ts';
import { needRoleAbove } from '../people/may.ts';
import type { Recoveries } from '../people/recoveries.ts';
import { removePerson } from '../people/remove-person.ts';
import type { AssistantPort, KnownUser, StorePort } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import type { TurnRunner } from '../turns/turn-runner.ts';
import type { Call, Handlers } from './handlers.ts';

type PeopleHandlers = Pick<
  Handlers,
  | 'listPeople'
  | 'invite'
  | 'withdrawInvitation'
  | 'changePerson'
  | 'signOutPerson'
  | 'removePerson'
  | 'readInvitation'
  | 'beginInvitedPasskey'
  | 'acceptInvitation'
  | 'makeRecovery'
  | 'recover'
  | 'eraseAccount'
>;

export interface PeopleHandlerOptions {
  assistant: () => AssistantPort;
  identity: Identity;
  invitations: Invitations;
  recoveries: Recoveries;
  presence: Presence;
  runner: TurnRunner;
  store: StorePort;
}

/** The people of this installation and how more of them come in. */
export function peopleHandlers(options: PeopleHandlerOptions): PeopleHandlers {
  const { identity, invitations, presence, recoveries, store } = options;
  const { attempts, door, letIn, record } = identity;
  const count = ({ request, reply }: Pick<Call<'signIn'>, 'request' | 'reply'>) =>
    attempts.take(clientKey(request.ip), reply);

  /** A person whom the asking one may look after. */
  async function personBelow({
    params,
    signedIn,
  }: Pick<Call<'signOutPerson'>, 'params' | 'signedIn'>): Promise<KnownUser> {
    const person = await store.users.get(params.id);
    if (person === null || person.role === 'service') throw errors.NOT_FOUND();
    needRoleAbove(signedIn.user.role, [person.role]);
    return person;
  }

  async function signOut(userId: string) {
    await store.signIns.revokeUser(userId);
    presence.signOutUser(userId);
  }

  return {
    async listPeople({ query, signedIn }) {
      const known = await store.users.list(query);
      const open = await invitations.open();
      return {
        people: known
          .filter(({ role }) => role !== 'service')
          .map(({ createdAt, id, name, role }): Person => {
            return { id, name, role, createdAt, isYou: id === signedIn.user.id };
          }),
        invitations: open,
      };
    },

    async invite({ body, signedIn }) {
      needRoleAbove(signedIn.user.role, [body.role]);
      const { createdAt: _, ...made } = await invitations.make(body.role);
      await record({ actor: signedIn.user.id, action: 'people.invited', subject: null });
      return made;
    },

    async withdrawInvitation({ params, signedIn }) {
      const found = (await invitations.open()).find(({ id }) => id === params.id);
      if (found === undefined) throw errors.NOT_FOUND();
      needRoleAbove(signedIn.user.role, [found.role]);
      await store.invitations.revoke(found.id);
      await record({ actor: signedIn.user.id, action: 'people.withdrawn', subject: null });
    },

    async changePerson(call) {
      const person = await personBelow(call);
      const { body, signedIn } = call;
      needRoleAbove(signedIn.user.role, [body.role]);
      if (person.role === 'owner' && body.role !== 'owner') {
        await needAnotherOwner(store, person.id);
      }
      await store.users.setRole(person.id, body.role);
      await record({ actor: signedIn.user.id, action: 'people.role', subject: person.id });
    },

    async signOutPerson(call) {
      const { id } = await personBelow(call);
      await signOut(id);
      await record({ actor: call.signedIn.user.id, action: 'people.signedOut', subject: id });
    },

    async removePerson(call) {
      const { id, role } = await personBelow(call);
      if (role === 'owner') await needAnotherOwner(store, id);
      await removePerson(options, id);
      await record({ actor: call.signedIn.user.id, action: 'people.removed', subject: null });
    },

    async readInvitation(call) {
      await count(call);
      const { expiresAt, role } = await invitations.read(call.body.secret);
      return { expiresAt, role };
    },

    async beginInvitedPasskey(call) {
      await count(call);
      const party = needRelyingParty(call.request);
      return invitations.beginPasskey({ ...call.body, party });
    },

    async acceptInvitation(call) {
      await count(call);
      const { body, request } = call;
      const { name, secret } = body;
      const first =
        'passkey' in body
          ? { passkey: body.passkey, party: needRelyingParty(request) }
          : { passphrase: body.passphrase };
      return letIn(await invitations.accept({ secret, name, first }), 'invitation', call);
    },

    async makeRecovery(call) {
      return recoveries.make(await personBelow(call), call.signedIn.user.id);
    },

    async recover(call) {
      await count(call);
      const person = await recoveries.use(call.body);
      presence.signOutUser(person.id);
      return letIn(person, 'recovery', call);
    },

    async eraseAccount({ body, signedIn }) {
      const { id, role } = signedIn.user;
      await door.proveAgain(id, body.current);
      if (role === 'owner') await needAnotherOwner(store, id);
      const { keyDestroyed, rows, search } = await removePerson(options, id);
      // Nobody is named: who did it is who is gone.
      await record({ actor: null, action: 'admin.erased', subject: null });
      return {
        rows: Object.values(rows).reduce((sum, some) => sum + some, 0),
        keyDestroyed,
        files: search.files,
        traces: search.traces.length,
      };
    },
  };
}
