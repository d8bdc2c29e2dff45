import { useSignal } from '@preact/signals';
import { Night } from '../shell/night.tsx';
import { words } from '../words/words.ts';
import { useAttempt } from './attempt.ts';
import { passkeysWorkHere } from './ceremony.ts';
import { Field } from './field.tsx';
import { LinkForm } from './link-form.tsx';
import { signInWithPasskey, signInWithPassphrase } from './sign-in.ts';
import { Trouble } from './trouble.tsx';

/** The quiet page of someone without a session: a passphrase, a passkey or a link lets them in. */
export function SignedOut({ message }: { message: string | null }) {
  const attempt = useAttempt();
  return (
    <main class="signed-out">
      <Night />
      <h1>{words.name}</h1>
      <Trouble message={attempt.failure.value ?? message} />
      <PassphraseForm attempt={attempt} />
      {passkeysWorkHere() ? (
        <button
          type="button"
          class="button"
          disabled={attempt.busy.value}
          onClick={() => attempt.run(signInWithPasskey)}
        >
          {words.signIn.passkey}
        </button>
      ) : null}
      <LinkForm />
    </main>
  );
}

function PassphraseForm({ attempt }: { attempt: ReturnType<typeof useAttempt> }) {
  const name = useSignal('');
  const passphrase = useSignal('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt.run(() => signInWithPassphrase(name.value, passphrase.value));
      }}
    >
      <Field label={words.signIn.name} autocomplete="username" maxLength={64} text={name} />
      <Field
        label={words.signIn.passphrase}
        autocomplete="current-password"
        maxLength={256}
        secret
        text={passphrase}
      />
      <button type="submit" class="button primary" disabled={attempt.busy.value}>
        {words.signIn.go}
      </button>
    </form>
  );
}
