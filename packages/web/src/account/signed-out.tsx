import { useSignal } from '@preact/signals';
import { Night } from '../shell/night.tsx';
import { words } from '../words/words.ts';
import { secretOf } from './link.ts';
import { signIn } from './sign-in.ts';

/** The quiet page of someone without a session: how to get a link, and where to paste one. */
export function SignedOut({ message }: { message: string | null }) {
  const link = useSignal('');
  const wrong = useSignal(false);
  const submit = () => {
    const secret = secretOf(link.value);
    wrong.value = secret === null;
    if (secret !== null) signIn(secret);
  };
  return (
    <main class="signed-out">
      <Night />
      <h1>{words.name}</h1>
      {message === null ? null : (
        <p class="trouble" role="alert">
          {message}
        </p>
      )}
      <p>{words.signIn.how}</p>
      <p class="quiet-text">
        {words.signIn.again} <code>{words.signIn.command}</code>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label for="link">{words.signIn.paste}</label>
        <div class="field-row">
          <input
            id="link"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={link}
            aria-invalid={wrong}
            aria-describedby={wrong.value ? 'link-wrong' : undefined}
            onInput={({ currentTarget }) => {
              link.value = currentTarget.value;
            }}
          />
          <button type="submit" class="button">
            {words.signIn.go}
          </button>
        </div>
        {wrong.value ? (
          <p id="link-wrong" class="warm small" role="alert">
            {words.signIn.notALink}
          </p>
        ) : null}
      </form>
    </main>
  );
}
