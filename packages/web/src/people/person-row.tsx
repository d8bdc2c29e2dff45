import { may, type Person, type PersonRole, ROLES_BELOW } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { recoveryLink } from '../account/link.ts';
import { ShownLink } from '../account/shown-link.tsx';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { words } from '../words/words.ts';
import { RoleSelect } from './role-select.tsx';

/** One person: what they may do here, signing them out, letting them back in, removing them. */
export function PersonRow({
  onChanged,
  person,
}: {
  person: Person;
  onChanged: () => Promise<void>;
}) {
  const { id, isYou, role } = person;
  const state = accountState.value;
  const removing = useSignal(false);
  const { busy, failure, run } = useAttempt();
  const link = useSignal<string | null>(null);
  const { format, people, recovery, settings } = words;
  const name = person.name ?? people.unnamed;
  const given = state.kind === 'in' ? ROLES_BELOW[state.account.role] : [];
  const isBelow = !isYou && given.includes(role);
  const mayRecover =
    person.name !== null && state.kind === 'in' && may(state.account.role, 'people.recover');

  const change = (to: PersonRole) =>
    run(async () => {
      await ask('changePerson', { params: { id }, body: { role: to } }).finally(onChanged);
      announce(people.roleSaved(name, settings.roles[to]));
    });
  const signOut = () =>
    run(async () => {
      await ask('signOutPerson', { params: { id } });
      announce(people.signedOut(name));
    });
  const recover = () =>
    run(async () => {
      const { secret } = await ask('makeRecovery', { params: { id } });
      link.value = recoveryLink(secret);
    });
  const remove = async () => {
    await ask('removePerson', { params: { id } });
    announce(people.removed(name));
    await onChanged();
  };
  return (
    <li>
      <span class="row-name">
        {name}
        {isYou ? <span class="topic">{people.you}</span> : null}
      </span>
      <span class="small quiet-text">
        {isBelow ? null : `${settings.roles[role]}, `}
        {people.since(format.moment(person.createdAt))}
      </span>
      {isBelow ? (
        <span class="row-acts">
          <RoleSelect
            id={`role-${id}`}
            label={people.roleOf(name)}
            roles={given}
            value={role}
            disabled={busy.value}
            onChange={change}
          />
          <button
            type="button"
            class="button small"
            disabled={busy.value}
            aria-label={people.signOutOf(name)}
            onClick={signOut}
          >
            {people.signOut}
          </button>
          {mayRecover ? (
            <button
              type="button"
              class="button small"
              disabled={busy.value}
              aria-label={recovery.makeOf(name)}
              onClick={recover}
            >
              {recovery.make}
            </button>
          ) : null}
          <button
            type="button"
            class="button small danger"
            aria-label={people.removeOf(name)}
            onClick={() => {
              removing.value = true;
            }}
          >
            {people.remove}
          </button>
        </span>
      ) : null}
      <Trouble message={failure.value} />
      {link.value === null ? null : (
        <ShownLink
          label={recovery.link}
          link={link.value}
          copyLabel={recovery.copyLink}
          note={recovery.linkBody}
        />
      )}
      {removing.value ? (
        <Confirm
          title={people.removeTitle(name)}
          body={people.removeBody}
          confirm={people.removeConfirm}
          onConfirm={remove}
          onClose={() => {
            removing.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
