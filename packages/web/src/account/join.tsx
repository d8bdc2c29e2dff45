import { useSignal } from '@preact/signals';
import { request } from '../connection/request.ts';
import { useFetched } from '../shell/fetched.ts';
import { Night } from '../shell/night.tsx';
import { words } from '../words/words.ts';
import { accountState } from './account.ts';
import { useAttempt } from './attempt.ts';
import { makePasskey, passkeysWorkHere } from './ceremony.ts';
import { Field } from './field.tsx';
import { enter } from './sign-in.ts';
import { Trouble } from './trouble.tsx';

/** The page of somebody who was invited: a name, and the first way to sign in. */
export function Join() {
  const state = accountState.value;
  if (state.kind !== 'invited') return null;
  return <Invited secret={state.secret} />;
}

function Invited({ secret }: { secret: string }) {
  const [offer] = useFetched(() => request('readInvitation', { body: { secret } }));
  const now = offer.value;
  const { format, join, settings, shell } = words;
  return (
    <main class="signed-out">
      <Night />
      <h1>{join.title}</h1>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? (
        <>
          <Trouble message={now.message} />
          <button
            type="button"
            class="button"
            onClick={() => {
              accountState.value = { kind: 'out', message: null };
            }}
          >
            {join.toSignIn}
          </button>
        </>
      ) : null}
      {now.kind === 'here' ? (
        <>
          <p>{join.lead(settings.roles[now.value.role], format.moment(now.value.expiresAt))}</p>
          <JoinForm secret={secret} />
        </>
      ) : null}
    </main>
  );
}

function JoinForm({ secret }: { secret: string }) {
  const { failure, busy, run, submit } = useAttempt();
  const name = useSignal('');
  const passphrase = useSignal('');
  const { join } = words;
  const withPassphrase = async () => {
    const body = { secret, name: name.value, passphrase: passphrase.value };
    enter(await request('acceptInvitation', { body }));
  };
  const withPasskey = async () => {
    const begun = await request('beginInvitedPasskey', { body: { secret, name: name.value } });
    const passkey = await makePasskey(begun);
    enter(await request('acceptInvitation', { body: { secret, name: name.value, passkey } }));
  };
  return (
    <form onSubmit={submit(withPassphrase)}>
      <Field
        label={join.name}
        hint={join.nameHint}
        autocomplete="username"
        maxLength={64}
        text={name}
      />
      <Field
        label={join.passphrase}
        hint={join.passphraseHint}
        autocomplete="new-password"
        maxLength={256}
        secret
        text={passphrase}
      />
      <Trouble message={failure.value} />
      <div class="choices">
        {passkeysWorkHere() ? (
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => run(withPasskey)}
          >
            {join.passkey}
          </button>
        ) : null}
        <button type="submit" class="button primary" disabled={busy.value}>
          {join.go}
        </button>
      </div>
    </form>
  );
}
