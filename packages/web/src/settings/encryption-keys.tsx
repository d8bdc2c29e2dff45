import { may, type RotationRequest } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

/** How old the keys are that seal what is kept, and replacing them: one's own, or everybody's. */
export function EncryptionKeys() {
  const [report, refresh] = useFetched(() => ask('readVault'));
  const { busy, failure, run } = useAttempt();
  const account = accountState.value;
  const now = report.value;
  const { keys, shell } = words;
  const rotate = (whose: RotationRequest['whose']) =>
    run(async () => {
      await ask('rotateKeys', { body: { whose } });
      await refresh();
    });
  return (
    <section aria-labelledby="encryption-keys">
      <h2 id="encryption-keys">{keys.title}</h2>
      <p>{keys.lead}</p>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <p class="small quiet-text numbers" role="status">
          {now.value.keySince === null ? keys.none : keys.own(now.value.keySince)}{' '}
          {now.value.installationKeySince === null
            ? null
            : keys.installation(now.value.installationKeySince)}{' '}
          {now.value.rotating
            ? keys.rotating(now.value.moved)
            : now.value.moved > 0
              ? keys.rotated(now.value.moved)
              : null}{' '}
          {now.value.rotating ? (
            <button type="button" class="text" onClick={refresh}>
              {keys.look}
            </button>
          ) : null}
        </p>
      ) : null}
      <Trouble message={failure.value} />
      <div class="choices">
        <button type="button" class="button" disabled={busy.value} onClick={() => rotate('own')}>
          {keys.rotateOwn}
        </button>
        {account.kind === 'in' && may(account.account.role, 'vault.rotate') ? (
          <button
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => rotate('everybody')}
          >
            {keys.rotateAll}
          </button>
        ) : null}
      </div>
    </section>
  );
}
