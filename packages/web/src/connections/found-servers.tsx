import type { FoundServer } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { connectionsWords } from '../words/connections.ts';
import { connectionId } from './connection-id.ts';

/** Looks for model servers of this machine, when asked to; none is used before its owner says so. */
export function FoundServers({ onAdded }: { onAdded: () => Promise<void> }) {
  const found = useSignal<readonly FoundServer[] | null>(null);
  const { busy, failure, run } = useAttempt();
  const connections = connectionsWords;
  const find = () =>
    run(async () => {
      found.value = null;
      found.value = (await ask('findServers')).servers;
    });
  const use = ({ baseUrl, name }: FoundServer) =>
    run(async () => {
      await ask('addConnection', {
        body: { id: connectionId(name), name, baseUrl, runs: 'local' },
      });
      announce(connections.added(name));
      found.value = (found.peek() ?? []).filter((one) => one.baseUrl !== baseUrl);
      await onAdded();
    });
  return (
    <div class="fields">
      <button type="button" class="button" disabled={busy.value} onClick={find}>
        {connections.find}
      </button>
      <p class="small quiet-text" role="status">
        {busy.value && found.value === null ? connections.finding : null}
        {found.value?.length === 0 ? connections.nothingFound : null}
      </p>
      <ul class="rows">
        {(found.value ?? []).map((server) => (
          <li key={server.baseUrl}>
            <span class="row-name">
              {connections.found(server.name, server.models.slice(0, 3).join(', '))}
            </span>
            <button
              type="button"
              class="button small"
              disabled={busy.value}
              aria-label={connections.useOf(server.name)}
              onClick={() => use(server)}
            >
              {connections.use}
            </button>
          </li>
        ))}
      </ul>
      <Trouble message={failure.value} />
    </div>
  );
}
