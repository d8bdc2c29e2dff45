import { conversationId, conversationList } from '../chat/chat.ts';
import type { OpenConversation } from '../chat/state.ts';
import { TimeLeft } from '../chat/time-left.tsx';
import { go, writeAddress } from '../shell/address.ts';
import { Icon } from '../shell/icon.tsx';
import { startConversation } from '../shell/keys.ts';
import { closeOver, over } from '../shell/open.ts';
import { words } from '../words/words.ts';

/** The conversations in memory: their opening words, and how long they stay. */
export function ConversationList() {
  const list = conversationList.value;
  return (
    <nav class="conversations" aria-label={words.conversations.title}>
      <header>
        <h2>{words.conversations.title}</h2>
        <button
          type="button"
          class="quiet icon"
          aria-label={words.conversations.start}
          title={words.conversations.start}
          onClick={() => {
            closeOver();
            startConversation();
          }}
        >
          <Icon name="plus" />
        </button>
      </header>
      {list.length === 0 ? (
        <p class="small quiet-text">{words.conversations.none}</p>
      ) : (
        <ul>
          {list.map((conversation) => (
            <Entry key={conversation.id} conversation={conversation} />
          ))}
        </ul>
      )}
    </nav>
  );
}

function Entry({ conversation }: { conversation: OpenConversation }) {
  const { id, opening, expiresAt, turnCount } = conversation;
  const current = conversationId.value === id;
  return (
    <li>
      <a
        class="entry"
        href={writeAddress({ room: 'chat', conversation: id, panel: null })}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          closeOver();
          go({ room: 'chat', conversation: id, panel: null });
        }}
      >
        <span class="clipped">{opening || words.conversations.untitled}</span>
        <span class="small quiet-text numbers">
          {words.conversations.turns(turnCount)} · <TimeLeft expiresAt={expiresAt} />
        </span>
      </a>
      <button
        type="button"
        class="quiet icon"
        aria-label={`${words.chat.drop}: ${opening}`}
        title={words.chat.drop}
        onClick={() => {
          over.value = { kind: 'drop', conversationId: id };
        }}
      >
        <Icon name="drop" />
      </button>
    </li>
  );
}
