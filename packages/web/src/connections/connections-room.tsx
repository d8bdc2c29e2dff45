import { may } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { RouterReport } from '../router/router-report.tsx';
import { useFetched } from '../shell/fetched.ts';
import { connectionsWords } from '../words/connections.ts';
import { words } from '../words/words.ts';
import { AddedModels } from './added-models.tsx';
import { Choices } from './choices.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionRow } from './connection-row.tsx';
import { FoundServers } from './found-servers.tsx';
import { Prices } from './prices.tsx';

/** What can answer, where it runs and what it may be told. */
export function ConnectionsRoom() {
  const [choices, refreshChoices] = useFetched(() => ask('listModelChoices'));
  const state = accountState.value;
  const role = state.kind === 'in' ? state.account.role : null;
  const now = choices.value;
  const { shell } = words;
  const connections = connectionsWords;
  return (
    <div class="page narrow">
      <header class="page-head">
        <h1>{connections.title}</h1>
        <p class="quiet-text">{connections.lead}</p>
      </header>
      <section aria-labelledby="choices">
        <h2 id="choices">{connections.choices}</h2>
        {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
        {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
        {now.kind === 'here' ? <Choices choices={now.value.choices} /> : null}
      </section>
      {role && may(role, 'config.change') ? <Ways onChanged={refreshChoices} /> : null}
      <RouterReport />
    </div>
  );
}

/** What the owner looks after: the connections, a new one, and what tokens cost. */
function Ways({ onChanged }: { onChanged: () => Promise<void> }) {
  const [state, refresh] = useFetched(() => ask('listConnections'));
  const now = state.value;
  const { shell } = words;
  const connections = connectionsWords;
  const changed = async () => {
    await refresh();
    await onChanged();
  };
  return (
    <>
      <section aria-labelledby="ways">
        <h2 id="ways">{connections.ways}</h2>
        {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
        {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
        {now.kind === 'here' && now.value.connections.length === 0 ? (
          <p class="quiet-text">{connections.none}</p>
        ) : null}
        {now.kind === 'here' ? (
          <ul class="rows">
            {now.value.connections.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} onChanged={changed} />
            ))}
          </ul>
        ) : null}
        <FoundServers onAdded={changed} />
        <ConnectionForm onAdded={changed} />
      </section>
      <AddedModels onChanged={onChanged} />
      <Prices />
    </>
  );
}
