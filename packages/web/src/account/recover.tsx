import { useSignal } from '@preact/signals';
import { request } from '../connection/request.ts';
import { Night } from '../shell/night.tsx';
import { words } from '../words/words.ts';
import { accountState } from './account.ts';
import { useAttempt } from './attempt.ts';
import { Field } from './field.tsx';
import { enter } from './sign-in.ts';
import { Trouble } from './trouble.tsx';

/** The page of somebody who forgot their passphrase and was given a recovery link. */
export function Recover() {
  const state = accountState.value;
  const passphrase = useSignal('');
  const { busy, failure, submit } = useAttempt();
  if (state.kind !== 'recovering') return null;
  const { secret } = state;
  const { join, recovery } = words;
  const recover = async () => {
    enter(await request('recover', { body: { secret, passphrase: passphrase.value } }));
  };
  return (
    <main class="signed-out">
      <Night />
      <h1>{recovery.title}</h1>
      <p>{recovery.lead}</p>
      <form onSubmit={submit(recover)}>
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
          <button
            type="button"
            class="button"
            onClick={() => {
              accountState.value = { kind: 'out', message: null };
            }}
          >
            {recovery.toSignIn}
          </button>
          <button type="submit" class="button primary" disabled={busy.value}>
            {recovery.go}
          </button>
        </div>
      </form>
    </main>
  );
}
