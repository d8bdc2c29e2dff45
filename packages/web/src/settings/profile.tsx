import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { enter } from '../account/sign-in.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';

/** The name somebody signs in with. */
export function Profile() {
  const state = accountState.value;
  const known = state.kind === 'in' ? (state.account.name ?? '') : '';
  const name = useSignal(known);
  const { busy, failure, submit } = useAttempt();
  const { profile } = words;
  const save = async () => {
    const account = await ask('changeProfile', { body: { name: name.value } });
    enter(account);
    name.value = account.name ?? '';
    announce(profile.saved);
  };
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{profile.title}</h2>
      <form class="fields" onSubmit={submit(save)}>
        <Field
          label={profile.name}
          hint={profile.hint}
          autocomplete="username"
          maxLength={64}
          text={name}
        />
        <Trouble message={failure.value} />
        <button type="submit" class="button" disabled={busy.value || name.value.trim() === known}>
          {profile.save}
        </button>
      </form>
    </section>
  );
}
