import type { Conversation, ConversationSummary, ServerMessage } from '@lethe/protocol';
import { isRunning, newTurn, rememberedTurn, type Turn } from './turn.ts';

/** A conversation as the page knows it. `turns` is null until they were fetched. */
export interface OpenConversation {
  readonly id: string;
  readonly opening: string;
  readonly startedAt: number;
  readonly lastTurnAt: number;
  /** When it is dropped if nothing more is said; null until its first turn was taken. */
  readonly expiresAt: number | null;
  readonly turnCount: number;
  readonly turns: readonly Turn[] | null;
}

export interface ChatState {
  readonly conversations: Readonly<Record<string, OpenConversation>>;
}

export const emptyChat: ChatState = { conversations: {} };

export type ChatEvent =
  | { readonly type: 'listed'; readonly conversations: readonly ConversationSummary[] }
  | { readonly type: 'loaded'; readonly conversation: Conversation }
  | {
      readonly type: 'sent';
      readonly conversationId: string;
      readonly turnId: string;
      readonly text: string;
      readonly at: number;
      readonly replaces?: string;
    }
  | { readonly type: 'again'; readonly conversationId: string; readonly turnId: string }
  | { readonly type: 'lost'; readonly conversationId: string; readonly turnId: string }
  | { readonly type: 'disconnected' }
  | { readonly type: 'gone'; readonly conversationId: string }
  | { readonly type: 'message'; readonly message: ServerMessage; readonly at: number };

const OPENING_UNITS = 80;

/** The first words of a message, as a list shows them. */
export const openingOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= OPENING_UNITS ? line : `${line.slice(0, OPENING_UNITS - 1)}…`;
};

/** The next state of all conversations after `event`. Pure. */
export function afterEvent(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'listed':
      return { conversations: listed(state, event.conversations) };
    case 'loaded':
      return withConversation(state, loaded(event.conversation, state));
    case 'sent':
      return withConversation(state, sent(state, event));
    case 'again':
      return changeTurns(state, event.conversationId, (turns) =>
        answeredAgain(turns, event.turnId),
      );
    case 'lost':
      return changeTurn(state, event.turnId, (turn) =>
        isRunning(turn) ? { ...turn, status: 'lost', detached: false } : turn,
      );
    case 'disconnected':
      return changeAll(state, (turn) => (isRunning(turn) ? { ...turn, detached: true } : turn));
    case 'gone':
      return without(state, event.conversationId);
    case 'message':
      return afterMessage(state, event.message, event.at);
  }
}

function afterMessage(state: ChatState, message: ServerMessage, at: number): ChatState {
  switch (message.type) {
    case 'turnStarted':
      return withExpiry(
        changeTurn(state, message.turnId, (turn) => ({ ...turn, status: 'answering' })),
        message.conversationId,
        message.expiresAt,
      );
    case 'turnQueued':
      return changeTurn(state, message.turnId, (turn) =>
        isRunning(turn) ? { ...turn, status: 'queued', position: message.position } : turn,
      );
    case 'turnText':
      return changeTurn(state, message.turnId, (turn) =>
        turn.detached ? turn : { ...turn, status: 'answering', answer: turn.answer + message.text },
      );
    case 'turnRevising':
      return changeTurn(state, message.turnId, (turn) =>
        turn.detached ? turn : { ...turn, revising: true },
      );
    case 'turnReplaced':
      return changeTurn(state, message.turnId, (turn) =>
        turn.detached ? turn : { ...turn, ...replaced(turn, message), revising: false },
      );
    case 'turnFinished':
      return withExpiry(
        changeTurn(state, message.turnId, (turn) =>
          turn.detached
            ? turn
            : { ...turn, status: 'finished', revising: false, receipt: message.receipt },
        ),
        message.conversationId,
        message.expiresAt,
      );
    case 'turnFailed':
      return changeTurn(state, message.turnId, (turn) => ({
        ...turn,
        status: 'failed',
        detached: false,
        failure: {
          message: message.message,
          retryAt:
            message.retryAfterSeconds === undefined ? null : at + message.retryAfterSeconds * 1000,
        },
      }));
    case 'conversationDropped':
      return without(state, message.conversationId);
    default:
      return state;
  }
}

/** Another text stands in place of the answer; what was shown stays in this window. */
const replaced = (
  { answer }: Turn,
  { reason, text }: Extract<ServerMessage, { type: 'turnReplaced' }>,
): Partial<Turn> => ({
  answer: text,
  ...(reason === 'revised' ? { reworded: answer } : { withdrawn: answer }),
});

const withConversation = (state: ChatState, conversation: OpenConversation): ChatState => ({
  conversations: { ...state.conversations, [conversation.id]: conversation },
});

function without(state: ChatState, id: string): ChatState {
  const { [id]: _, ...conversations } = state.conversations;
  return { conversations };
}

/** The server's list is the truth, but for conversations it has not heard of yet. */
function listed(
  { conversations: known }: ChatState,
  list: readonly ConversationSummary[],
): Record<string, OpenConversation> {
  const unheard = Object.values(known).filter(({ turns }) => turns?.some(isRunning));
  return Object.fromEntries([
    ...unheard.map((conversation) => [conversation.id, conversation] as const),
    ...list.map(({ turns, ...summary }) => {
      const before = known[summary.id];
      const opening = before?.opening ?? openingOf(summary.opening);
      return [
        summary.id,
        { ...summary, opening, turnCount: turns, turns: before?.turns ?? null },
      ] as const;
    }),
  ]);
}

/** What the server remembers, and after it the turns that never reached it. */
function loaded(conversation: Conversation, { conversations }: ChatState): OpenConversation {
  const before = conversations[conversation.id];
  const remembered = conversation.turns.map(rememberedTurn);
  const ids = new Set(remembered.map(({ turnId }) => turnId));
  const unsent = (before?.turns ?? [])
    .filter((turn) => !ids.has(turn.turnId) && turn.status !== 'finished')
    .map((turn): Turn => (turn.detached ? { ...turn, status: 'lost', detached: false } : turn));
  const failed = new Map(
    (before?.turns ?? []).filter(({ status }) => status === 'failed').map((t) => [t.turnId, t]),
  );
  const turns = [
    ...remembered.map((turn) => (turn.receipt === null ? (failed.get(turn.turnId) ?? turn) : turn)),
    ...unsent,
  ];
  return {
    id: conversation.id,
    opening: openingOf(turns[0]?.text ?? ''),
    startedAt: conversation.startedAt,
    lastTurnAt: turns.at(-1)?.at ?? conversation.startedAt,
    expiresAt: conversation.expiresAt,
    turnCount: turns.length,
    turns,
  };
}

function sent(
  { conversations }: ChatState,
  event: Extract<ChatEvent, { type: 'sent' }>,
): OpenConversation {
  const before = conversations[event.conversationId];
  const kept = upTo(before?.turns ?? [], event.replaces).filter(
    ({ turnId }) => turnId !== event.turnId,
  );
  const turns = [...kept, newTurn(event)];
  return {
    id: event.conversationId,
    opening: openingOf(turns[0]?.text ?? ''),
    startedAt: before?.startedAt ?? event.at,
    lastTurnAt: event.at,
    expiresAt: before?.expiresAt ?? null,
    turnCount: turns.length,
    turns,
  };
}

/** The turns before `turnId`; all of them where it is not there. */
function upTo(turns: readonly Turn[], turnId: string | undefined): readonly Turn[] {
  const index = turns.findIndex((turn) => turn.turnId === turnId);
  return index === -1 ? turns : turns.slice(0, index);
}

function answeredAgain(turns: readonly Turn[], turnId: string): readonly Turn[] {
  const turn = turns.find((one) => one.turnId === turnId);
  return turn === undefined ? turns : [...upTo(turns, turnId), newTurn(turn)];
}

const withExpiry = (state: ChatState, id: string, expiresAt: number): ChatState => {
  const conversation = state.conversations[id];
  return conversation === undefined
    ? state
    : withConversation(state, { ...conversation, expiresAt });
};

function changeTurns(
  state: ChatState,
  id: string,
  change: (turns: readonly Turn[]) => readonly Turn[],
): ChatState {
  const conversation = state.conversations[id];
  if (conversation?.turns == null) return state;
  const turns = change(conversation.turns);
  return withConversation(state, { ...conversation, turns, turnCount: turns.length });
}

/** Changes one turn wherever it is; looked for from the newest, where messages belong. */
function changeTurn(state: ChatState, turnId: string, change: (turn: Turn) => Turn): ChatState {
  for (const { id, turns } of Object.values(state.conversations)) {
    const index = turns?.findLastIndex((turn) => turn.turnId === turnId) ?? -1;
    if (turns != null && index !== -1)
      return changeTurns(state, id, () => turns.with(index, change(turns[index] as Turn)));
  }
  return state;
}

const changeAll = (state: ChatState, change: (turn: Turn) => Turn): ChatState => ({
  conversations: Object.fromEntries(
    Object.entries(state.conversations).map(([id, conversation]) => [
      id,
      { ...conversation, turns: conversation.turns?.map(change) ?? null },
    ]),
  ),
});
