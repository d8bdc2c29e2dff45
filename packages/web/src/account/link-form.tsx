import { useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { secretOf } from './link.ts';
import { arrive } from './sign-in.ts';

/** How to get a one-time link, and where to paste one. */
export function LinkForm() {
  const link = useSignal('');
  const wrong = useSignal(false);
  const submit = () => {
    const found = secretOf(link.value);
    wrong.value = found === null;
    if (found !== null) arrive(found);
  };
  return (
    <section class="with-link" aria-labelledby="with-link">
      <h2 id="with-link">{words.signIn.withLink}</h2>
      <p>{words.signIn.how}</p>
      <p class="quiet-text small">
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
            {words.signIn.open}
          </button>
        </div>
        {wrong.value ? (
          <p id="link-wrong" class="warm small" role="alert">
            {words.signIn.notALink}
          </p>
        ) : null}
      </form>
    </section>
  );
}
