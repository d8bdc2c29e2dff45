import { useEffect } from 'preact/hooks';
import { Composer } from '../composer/composer.tsx';
import { draft } from '../composer/draft.ts';
import { socketState } from '../connection/connection.ts';
import { ConversationList } from '../conversations/conversation-list.tsx';
import { loadMarkdown } from '../markdown/answer.tsx';
import { Panel } from '../panel/panel.tsx';
import { address } from '../shell/address.ts';
import { focusComposer } from '../shell/keys.ts';
import { Night } from '../shell/night.tsx';
import { isNarrow } from '../theme/narrow.ts';
import { words } from '../words/words.ts';
import { loadConversation } from './actions.ts';
import { conversation, conversationId } from './chat.ts';
import { MemoryLine } from './memory-line.tsx';
import { Speaking } from './speaking.tsx';
import { Transcript } from './transcript.tsx';

/** The chat: the conversations, the one in view with its composer, and the panel when it is open. */
export function ChatRoom() {
  const id = conversationId.value;
  const current = conversation.value;
  const connected = socketState.value === 'open';
  const missing = id !== null && connected && current?.turns == null;
  useEffect(() => {
    if (missing) loadConversation(id);
  }, [id, missing]);
  const hasTurns = (current?.turnCount ?? 0) > 0;
  useEffect(() => {
    if (hasTurns) loadMarkdown();
  }, [hasTurns]);
  const { panel } = address.value;
  return (
    <div class={`chat ${panel === null ? '' : 'with-panel'}`}>
      <ConversationList />
      <div class="conversation">
        <MemoryLine conversation={current} />
        {/* A sheet covers this, so nothing in it may take the focus. */}
        <div class="writing" inert={panel !== null && isNarrow.value}>
          {current?.turns == null || current.turns.length === 0 ? (
            <Opening />
          ) : (
            <Transcript
              key={current.id}
              conversation={current}
              selected={panel === null ? null : panel}
            />
          )}
          <Composer />
        </div>
        <Speaking />
      </div>
      {panel === null ? null : <Panel />}
    </div>
  );
}

/** An empty page that teaches in one sentence. */
function Opening() {
  return (
    <div class="opening">
      <Night />
      <p class="opening-first">{words.chat.empty}</p>
      <p class="quiet-text">{words.chat.emptyMore}</p>
      <ul>
        {words.chat.openings.map((opening) => (
          <li key={opening}>
            <button
              type="button"
              class="suggestion"
              onClick={() => {
                draft.value = opening;
                focusComposer();
              }}
            >
              {opening}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
