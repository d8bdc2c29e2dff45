import { LIMITS } from '@lethe/protocol';
import { stopTurn } from '../chat/actions.ts';
import { runningTurn } from '../chat/chat.ts';
import { Icon } from '../shell/icon.tsx';
import { focusComposer } from '../shell/keys.ts';
import { words } from '../words/words.ts';
import { lengthCount } from './composer-text.ts';
import { cancelEditing, draft, editing } from './draft.ts';

/** Says that an earlier message is being edited, and offers the way back. */
export function EditingNote() {
  if (editing.value === null) return null;
  return (
    <p class="note">
      {words.chat.editing}
      <button
        type="button"
        class="text"
        onClick={() => {
          cancelEditing();
          focusComposer();
        }}
      >
        {words.shell.cancel}
      </button>
    </p>
  );
}

/** How much of the longest message is used, once that matters. */
export function Counter() {
  const used = draft.value.length;
  const { shown, near, full } = lengthCount(used);
  if (!shown) return null;
  return (
    <p class={`small numbers ${near ? 'warm' : 'quiet-text'}`}>
      {words.composer.count(used, LIMITS.textUnits)}
      {full ? <span role="status"> {words.composer.full}</span> : null}
    </p>
  );
}

/** Sends the draft; while an answer is running, stops that. */
export function SendOrStop() {
  const running = runningTurn.value;
  if (running !== undefined)
    return (
      <button
        type="button"
        class="send"
        title={words.composer.stop}
        onClick={() => stopTurn(running.turnId)}
      >
        <Icon name="stop" />
        <span class="hidden">{words.composer.stop}</span>
      </button>
    );
  return (
    <button
      type="submit"
      class="send"
      title={words.composer.send}
      disabled={draft.value.trim() === ''}
    >
      <Icon name="send" />
      <span class="hidden">{words.composer.send}</span>
    </button>
  );
}
