import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';

/** The current passphrase of somebody who has one, as requests carry it. */
export type Proof = () => { readonly current?: string };

export interface PassphraseFormProps {
  readonly hasPassphrase: boolean;
  readonly hasName: boolean;
  readonly proof: Proof;
  readonly onDone: () => Promise<void>;
}

/** Sets or changes the passphrase. */
export function PassphraseForm({ hasName, hasPassphrase, onDone, proof }: PassphraseFormProps) {
  const passphrase = useSignal('');
  const { busy, failure, submit } = useAttempt();
  const { join, waysIn } = words;
  const save = async () => {
    await ask('changePassphrase', { body: { ...proof(), passphrase: passphrase.value } });
    passphrase.value = '';
    announce(waysIn.changed);
    await onDone();
  };
  return (
    <form class="fields" onSubmit={submit(save)}>
      <h3>{waysIn.passphrase}</h3>
      <p class="small quiet-text">
        {!hasName ? waysIn.needsName : hasPassphrase ? waysIn.hasPassphrase : waysIn.noPassphrase}
      </p>
      {hasName ? (
        <>
          <Field
            label={waysIn.newOne}
            hint={join.passphraseHint}
            autocomplete="new-password"
            maxLength={256}
            secret
            text={passphrase}
          />
          <Trouble message={failure.value} />
          <button type="submit" class="button" disabled={busy.value}>
            {hasPassphrase ? waysIn.change : waysIn.set}
          </button>
        </>
      ) : null}
    </form>
  );
}
