import { connectNow, socketState, wasConnected } from '../connection/connection.ts';
import { words } from '../words/words.ts';

/** Says what is wrong with the connection, and nothing while all is well. */
export function ConnectionNote() {
  const state = socketState.value;
  const away = state === 'waiting' || (state === 'connecting' && wasConnected.value);
  return (
    <div role="status" class="connection">
      {state === 'replaced' ? (
        <p>
          {words.shell.replaced}
          <button type="button" class="button small" onClick={connectNow}>
            {words.shell.useHere}
          </button>
        </p>
      ) : away ? (
        <p>
          {words.shell.offline}
          <button type="button" class="button small" onClick={connectNow}>
            {words.shell.tryNow}
          </button>
        </p>
      ) : null}
    </div>
  );
}
