import { address, go } from '../shell/address.ts';
import { Icon } from '../shell/icon.tsx';
import { over } from '../shell/open.ts';
import { words } from '../words/words.ts';
import { downloadConversation } from './download.ts';
import type { OpenConversation } from './state.ts';
import { TimeLeft } from './time-left.tsx';

/** The line above a conversation: what it is, that it is in memory only, and what can be done with it. */
export function MemoryLine({ conversation }: { conversation: OpenConversation | undefined }) {
  const open = address.value.panel !== null;
  return (
    <header class="memory">
      <button
        type="button"
        class="quiet icon show-conversations"
        aria-label={words.conversations.show}
        title={words.conversations.show}
        onClick={() => {
          over.value = { kind: 'conversations' };
        }}
      >
        <Icon name="list" />
      </button>
      <div class="memory-words">
        <h1 class="clipped">{conversation?.opening || words.conversations.untitled}</h1>
        <p class="small quiet-text numbers" title={words.chat.memoryLong}>
          {words.chat.memory}
          {conversation === undefined ? null : (
            <>
              , <TimeLeft expiresAt={conversation.expiresAt} />
            </>
          )}
        </p>
      </div>
      {conversation === undefined ? null : (
        <>
          <button
            type="button"
            class="quiet icon"
            aria-label={words.chat.download}
            title={words.chat.download}
            disabled={conversation.turns === null}
            onClick={() => downloadConversation(conversation)}
          >
            <Icon name="download" />
          </button>
          <button
            type="button"
            class="quiet icon"
            aria-label={words.chat.drop}
            title={words.chat.drop}
            onClick={() => {
              over.value = { kind: 'drop', conversationId: conversation.id };
            }}
          >
            <Icon name="drop" />
          </button>
        </>
      )}
      <button
        type="button"
        class="quiet icon"
        aria-pressed={open}
        aria-label={words.panel.title}
        title={open ? words.panel.hide : words.panel.show}
        onClick={() => go({ panel: open ? null : '' })}
      >
        <Icon name="panel" />
      </button>
    </header>
  );
}
