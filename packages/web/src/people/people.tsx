import { may, type OpenInvitation, type People as PeopleHere } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';
import { Invite } from './invite.tsx';
import { PersonRow } from './person-row.tsx';

/** The people of this installation, for those whose role looks after them. */
export function People() {
  const state = accountState.value;
  if (state.kind !== 'in' || !may(state.account.role, 'people.read')) return null;
  return <Listed />;
}

function Listed() {
  const [state, refresh] = useFetched(() => ask('listPeople', { query: { limit: 100 } }));
  const now = state.value;
  const { people, shell } = words;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{people.title}</h2>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <>
          <ul class="rows">
            {now.value.people.map((person) => (
              <PersonRow key={person.id} person={person} onChanged={refresh} />
            ))}
          </ul>
          <Invite onInvited={refresh} />
          <OpenInvitations here={now.value} onChanged={refresh} />
        </>
      ) : null}
    </section>
  );
}

function OpenInvitations({
  here,
  onChanged,
}: {
  here: PeopleHere;
  onChanged: () => Promise<void>;
}) {
  const { busy, failure, run } = useAttempt();
  const { format, people, settings } = words;
  const withdraw = ({ id }: OpenInvitation) =>
    run(async () => {
      await ask('withdrawInvitation', { params: { id } });
      announce(people.withdrawn);
      await onChanged();
    });
  if (here.invitations.length === 0) return null;
  return (
    <div class="fields">
      <h3>{people.open}</h3>
      <ul class="rows">
        {here.invitations.map((one) => {
          const name = people.openOne(settings.roles[one.role], format.moment(one.expiresAt));
          return (
            <li key={one.id}>
              <span class="row-name">{name}</span>
              <button
                type="button"
                class="button small"
                disabled={busy.value}
                aria-label={people.withdrawOf(name)}
                onClick={() => withdraw(one)}
              >
                {people.withdraw}
              </button>
            </li>
          );
        })}
      </ul>
      <Trouble message={failure.value} />
    </div>
  );
}
