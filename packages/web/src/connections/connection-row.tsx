import type { ConnectionSummary } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { connectionsWords } from '../words/connections.ts';
import { words } from '../words/words.ts';

export interface ConnectionRowProps {
  readonly connection: ConnectionSummary;
  readonly onChanged: () => Promise<void>;
}

const MODES: readonly ConnectionSummary['mode'][] = ['masked', 'metadata'];

/** One connection: where it leads, what it may be told, testing and removing it. */
export function ConnectionRow({ connection, onChanged }: ConnectionRowProps) {
  const { baseUrl, id, keyHint, mode, name, runs } = connection;
  const removing = useSignal(false);
  const tested = useSignal<string | null>(null);
  const { busy, failure, run } = useAttempt();
  const { format } = words;
  const connections = connectionsWords;
  const params = { id };

  const test = () =>
    run(async () => {
      tested.value = null;
      const { models, ms, ok, problem } = await ask('testConnection', { params });
      if (ok) tested.value = connections.works(models.length, format.milliseconds(ms));
      else failure.value = problem?.message ?? null;
    });
  const tell = (to: ConnectionSummary['mode']) =>
    run(async () => {
      await ask('changeConnection', { params, body: { mode: to } }).finally(onChanged);
      announce(connections.changed(name));
    });
  const remove = async () => {
    await ask('removeConnection', { params });
    announce(connections.removed(name));
    await onChanged();
  };

  return (
    <li>
      <span class="row-name">{name}</span>
      <span class="small quiet-text way-address">
        {baseUrl}, {connections.runs[runs]},{' '}
        {keyHint === null ? connections.keyless : connections.key(keyHint)}
      </span>
      <span class="row-acts">
        {runs === 'cloud' ? (
          <select
            class="field"
            aria-label={connections.tellOf(name)}
            disabled={busy.value}
            value={mode}
            onChange={({ currentTarget }) => tell(currentTarget.value as ConnectionSummary['mode'])}
          >
            {MODES.map((one) => (
              <option key={one} value={one}>
                {connections.told[one]}
              </option>
            ))}
          </select>
        ) : null}
        <button
          type="button"
          class="button small"
          disabled={busy.value}
          aria-label={connections.testOf(name)}
          onClick={test}
        >
          {connections.test}
        </button>
        <button
          type="button"
          class="button small danger"
          aria-label={connections.removeOf(name)}
          onClick={() => {
            removing.value = true;
          }}
        >
          {connections.remove}
        </button>
      </span>
      {tested.value === null ? null : (
        <p class="small way-tested" role="status">
          {tested}
        </p>
      )}
      <Trouble message={failure.value} />
      {removing.value ? (
        <Confirm
          title={connections.removeTitle(name)}
          body={connections.removeBody}
          confirm={connections.removeConfirm}
          onConfirm={remove}
          onClose={() => {
            removing.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
