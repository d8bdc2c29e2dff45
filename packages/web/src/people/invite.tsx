import { type PersonRole, ROLES_BELOW } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { invitationLink } from '../account/link.ts';
import { ShownLink } from '../account/shown-link.tsx';
import { Trouble } from '../account/trouble.tsx';
import { words } from '../words/words.ts';
import { RoleSelect } from './role-select.tsx';

/** Makes an invitation and shows its link, this once. */
export function Invite({ onInvited }: { onInvited: () => Promise<void> }) {
  const state = accountState.value;
  const role = useSignal<PersonRole>('member');
  const link = useSignal<string | null>(null);
  const { busy, failure, submit } = useAttempt();
  const { people } = words;
  if (state.kind !== 'in') return null;
  const invite = async () => {
    const { secret } = await ask('invite', { body: { role: role.value } });
    link.value = invitationLink(secret);
    await onInvited();
  };
  return (
    <form class="fields" onSubmit={submit(invite)}>
      <div class="labelled">
        <label for="invite-as">{people.inviteAs}</label>
        <div class="field-row">
          <RoleSelect
            id="invite-as"
            roles={ROLES_BELOW[state.account.role]}
            value={role.value}
            onChange={(to) => {
              role.value = to;
            }}
          />
          <button type="submit" class="button" disabled={busy.value}>
            {people.invite}
          </button>
        </div>
      </div>
      <Trouble message={failure.value} />
      {link.value === null ? null : (
        <ShownLink
          label={people.link}
          link={link.value}
          copyLabel={people.copyLink}
          note={people.linkBody}
        />
      )}
    </form>
  );
}
