import { may } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { apiKeyWords } from '../words/api-keys.ts';
import { words } from '../words/words.ts';
import { KeyForm } from './key-form.tsx';
import { KeyRow } from './key-row.tsx';

/** One's own keys for programs; nothing for somebody who may have none. */
export function ApiKeys() {
  const account = accountState.value;
  if (account.kind !== 'in' || !may(account.account.role, 'keys.own')) return null;
  return <OwnKeys />;
}

function OwnKeys() {
  const [state, refresh] = useFetched(() => ask('listKeys'));
  const now = state.value;
  return (
    <section aria-labelledby="api-keys">
      <h2 id="api-keys">{apiKeyWords.title}</h2>
      <p>{apiKeyWords.lead}</p>
      {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' && now.value.keys.length === 0 ? (
        <p class="quiet-text">{apiKeyWords.none}</p>
      ) : null}
      {now.kind === 'here' ? (
        <ul class="rows">
          {now.value.keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onChanged={refresh} />
          ))}
        </ul>
      ) : null}
      <KeyForm onMade={refresh} />
    </section>
  );
}
