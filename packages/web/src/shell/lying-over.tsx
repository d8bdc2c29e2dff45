import { dropConversation } from '../chat/actions.ts';
import { ConversationList } from '../conversations/conversation-list.tsx';
import { words } from '../words/words.ts';
import { Confirm } from './confirm.tsx';
import { Dialog } from './dialog.tsx';
import { Later } from './later.tsx';
import { closeOver, over } from './open.ts';

const palette = async () => (await import('./palette.tsx')).Palette;
const shortcuts = async () => (await import('./shortcuts.tsx')).Shortcuts;

/** What lies over the page, if anything does. */
export function LyingOver() {
  const what = over.value;
  switch (what?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <Later load={palette} />;
    case 'shortcuts':
      return <Later load={shortcuts} />;
    case 'conversations':
      return (
        <Dialog label={words.conversations.title} onClose={closeOver} kind="sheet">
          <ConversationList />
        </Dialog>
      );
    case 'drop':
      return (
        <Confirm
          title={words.chat.dropTitle}
          body={words.chat.dropBody}
          confirm={words.chat.dropConfirm}
          onConfirm={() => dropConversation(what.conversationId)}
          onClose={closeOver}
        />
      );
  }
}
