import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';
import { Passkeys } from './passkeys.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** The ways in which somebody can sign in, and the proof that changing one needs. */
export function WaysIn() {
  const [state, refresh] = useFetched(() => ask('readCredentials'));
  const current = useSignal('');
  const now = state.value;
  const account = accountState.value;
  const name = account.kind === 'in' ? account.account.name : null;
  const { shell, waysIn } = words;
  const done = async () => {
    current.value = '';
    await refresh();
  };
  const proof = () => (current.value === '' ? {} : { current: current.value });
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in">{waysIn.title}</h2>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <>
          {now.value.hasPassphrase ? (
            <Field
              label={waysIn.current}
              hint={waysIn.currentHint}
              autocomplete="current-password"
              maxLength={256}
              secret
              text={current}
            />
          ) : null}
          <PassphraseForm
            hasPassphrase={now.value.hasPassphrase}
            hasName={name !== null}
            proof={proof}
            onDone={done}
          />
          <Passkeys credentials={now.value} proof={proof} onDone={done} />
        </>
      ) : null}
    </section>
  );
}
