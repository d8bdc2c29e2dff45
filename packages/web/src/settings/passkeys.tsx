import type { Credentials, PasskeySummary } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { makePasskey } from '../account/ceremony.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';
import type { Proof } from './passphrase-form.tsx';

export interface PasskeysProps {
  readonly credentials: Credentials;
  readonly proof: Proof;
  readonly onDone: () => Promise<void>;
}

/** The passkeys somebody has, and making another one. */
export function Passkeys({ credentials, onDone, proof }: PasskeysProps) {
  const { passkeys, passkeysHere } = credentials;
  const { waysIn } = words;
  const { busy, failure, run } = useAttempt();
  const remove = ({ id }: PasskeySummary) =>
    run(async () => {
      await ask('removePasskey', { params: { id }, body: proof() });
      announce(waysIn.removed);
      await onDone();
    });
  return (
    <div class="fields">
      <h3>{waysIn.passkeys}</h3>
      {passkeys.length === 0 ? <p class="small quiet-text">{waysIn.noPasskeys}</p> : null}
      <ul class="rows">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span class="row-name">{passkey.name}</span>
            <span class="small quiet-text">
              {waysIn.made(words.format.moment(passkey.createdAt))},{' '}
              {waysIn.used(passkey.usedDay === null ? null : words.format.day(passkey.usedDay))}
            </span>
            <button
              type="button"
              class="button small"
              disabled={busy.value}
              aria-label={waysIn.removeOf(passkey.name)}
              onClick={() => remove(passkey)}
            >
              {waysIn.remove}
            </button>
          </li>
        ))}
      </ul>
      <Trouble message={failure.value} />
      {passkeysHere ? (
        <NewPasskey proof={proof} onDone={onDone} />
      ) : (
        <p class="small quiet-text">{waysIn.notHere}</p>
      )}
    </div>
  );
}

function NewPasskey({ onDone, proof }: Omit<PasskeysProps, 'credentials'>) {
  const name = useSignal('');
  const { busy, failure, submit } = useAttempt();
  const { waysIn } = words;
  const add = async () => {
    const begun = await ask('beginPasskey', { body: proof() });
    const answer = await makePasskey(begun);
    await ask('addPasskey', { body: { name: name.value, answer } });
    name.value = '';
    announce(waysIn.added);
    await onDone();
  };
  return (
    <form class="fields" onSubmit={submit(add)}>
      <Field label={waysIn.passkeyName} autocomplete="off" maxLength={64} text={name} />
      <Trouble message={failure.value} />
      <button type="submit" class="button" disabled={busy.value}>
        {waysIn.add}
      </button>
    </form>
  );
}
