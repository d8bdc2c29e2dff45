import { answerAgain, stopTurn } from '../chat/actions.ts';
import { conversation, conversationList, runningTurn } from '../chat/chat.ts';
import { downloadConversation } from '../chat/download.ts';
import { adaptation, undoAdaptation } from '../panel/adaptation.ts';
import { SCHEMES, scheme } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { go, ROOMS } from './address.ts';
import { startConversation, togglePanel } from './keys.ts';
import { over } from './open.ts';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

/** What can be done now. Conversations are offered by their opening words. */
export function commandsNow(): readonly Command[] {
  const current = conversation.peek();
  const running = runningTurn.peek();
  const last = current?.turns?.findLast(({ receipt }) => receipt !== null);
  return [
    ...ROOMS.map((room) => ({ id: room, name: words.rooms[room], run: () => go({ room }) })),
    { id: 'new', name: words.conversations.start, run: startConversation },
    ...(running === undefined
      ? []
      : [{ id: 'stop', name: words.composer.stop, run: () => stopTurn(running.turnId) }]),
    ...(current === undefined || last === undefined || running !== undefined
      ? []
      : [{ id: 'again', name: words.chat.again, run: () => answerAgain(current.id, last.turnId) }]),
    ...(current?.turns == null
      ? []
      : [
          { id: 'download', name: words.chat.download, run: () => downloadConversation(current) },
          {
            id: 'drop',
            name: words.chat.drop,
            run: () => {
              over.value = { kind: 'drop', conversationId: current.id };
            },
          },
        ]),
    { id: 'panel', name: words.panel.title, run: togglePanel },
    ...(adaptation.peek()?.undoable
      ? [{ id: 'undo', name: words.panel.undo, run: () => void undoAdaptation() }]
      : []),
    ...SCHEMES.map((to) => ({
      id: `scheme-${to}`,
      name: `${words.settings.scheme}: ${words.settings[to]}`,
      run: () => {
        scheme.value = to;
      },
    })),
    {
      id: 'shortcuts',
      name: words.shortcuts.title,
      run: () => {
        over.value = { kind: 'shortcuts' };
      },
    },
    ...conversationList.peek().map(({ id, opening }) => ({
      id: `conversation-${id}`,
      name: opening,
      run: () => go({ room: 'chat', conversation: id, panel: null }),
    })),
  ];
}

/** Commands whose name has every word of the query, in their order. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => {
    const low = name.toLowerCase();
    return wanted.every((word) => low.includes(word));
  });
}
