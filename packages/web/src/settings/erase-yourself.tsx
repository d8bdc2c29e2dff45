import { useSignal } from '@preact/signals';
import { ask, leave } from '../account/account.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

/** Erases the signed-in person. Who has a passphrase shows it once more. */
export function EraseYourself() {
  const [credentials] = useFetched(() => ask('readCredentials'));
  const current = useSignal('');
  const asking = useSignal(false);
  const { erase, shell } = words;
  const now = credentials.value;
  const needsPassphrase = now.kind === 'here' && now.value.hasPassphrase;
  const eraseNow = () =>
    leave(async () => {
      const body = needsPassphrase ? { current: current.value } : {};
      const { rows, files, traces } = await ask('eraseAccount', { body });
      return erase.done(rows, files, traces);
    });
  return (
    <section aria-labelledby="erase-yourself">
      <h2 id="erase-yourself">{erase.title}</h2>
      <p>{erase.lead}</p>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            asking.value = true;
          }}
        >
          {needsPassphrase ? (
            <Field
              label={erase.current}
              autocomplete="current-password"
              maxLength={256}
              secret
              text={current}
            />
          ) : null}
          <button type="submit" class="button danger">
            {erase.go}
          </button>
        </form>
      ) : null}
      {asking.value ? (
        <Confirm
          title={erase.confirmTitle}
          body={erase.confirmBody}
          confirm={erase.go}
          onConfirm={eraseNow}
          onClose={() => {
            asking.value = false;
          }}
        />
      ) : null}
    </section>
  );
}
