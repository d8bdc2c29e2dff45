import { errors } from '../errors.ts';
import type { AssistantLimits } from '../limits.ts';
import type { Schedule } from '../time/schedule.ts';
import { bytesOf, bytesOfText, type Conversation, isIdle, type Turn } from './conversation.ts';
import { createExpiryWatch } from './expiry-watch.ts';
import { createShelf } from './shelf.ts';

export type DropReason = 'idle' | 'crowded' | 'deleted' | 'shutdown';

/** A turn that is being answered, and how to end that. */
export interface RunningTurn {
  readonly conversation: Conversation;
  readonly turn: Turn;
  /** Aborted when the conversation is dropped. */
  readonly signal: AbortSignal;
}

export interface ConversationsOptions {
  clock: () => number;
  schedule: Schedule;
  randomId: () => string;
  limits: AssistantLimits;
  onDropped: (conversation: Conversation, reason: DropReason) => void;
}

/**
 * Conversations in memory. Every method names a user and sees that user's conversations only: any
 * other id is CONVERSATION_UNKNOWN.
 */
export interface Conversations {
  /** Newest turn first. */
  list(userId: string): Conversation[];
  /** @throws CONVERSATION_UNKNOWN */
  read(userId: string, id: string): Conversation;
  /** @throws CONVERSATION_UNKNOWN */
  drop(userId: string, id: string): void;
  /**
   * Adds a turn to a conversation, which it starts when the id is unknown. With `replaces`, that turn
   * and all after it are dropped first.
   *
   * @throws TURN_RUNNING, TURN_KNOWN, TURN_UNKNOWN, CONVERSATIONS_BUSY; then nothing is changed
   */
  begin(where: { userId: string; id: string; replaces?: string }, turn: Turn): RunningTurn;
  /**
   * Makes an old turn the last one, to be answered again.
   *
   * @throws CONVERSATION_UNKNOWN, TURN_UNKNOWN, TURN_RUNNING; then nothing is changed
   */
  again(where: { userId: string; id: string; turnId: string }): RunningTurn;
  /** Adds to the answer of a running turn. */
  append(running: RunningTurn, text: string): void;
  /** Replaces the answer of a running turn. */
  rewrite(running: RunningTurn, answer: string): void;
  /** The turn is no longer running. */
  finish(running: RunningTurn): void;
  /** When a conversation will be dropped if nothing more is said, epoch milliseconds. */
  expiresAt(conversation: Conversation): number;
  count(userId: string): { conversations: number; turns: number };
  readonly bytes: number;
  /** Drops everything; nothing is taken any more. */
  close(): void;
}

export function createConversations(options: ConversationsOptions): Conversations {
  const { clock, schedule, randomId, limits, onDropped } = options;
  const shelf = createShelf();
  let bytes = 0;
  let closed = false;

  const expiresAt = (conversation: Conversation) =>
    conversation.lastTurnAt + limits.conversationIdleMs;

  function dropConversation(conversation: Conversation, reason: DropReason): void {
    shelf.remove(conversation);
    bytes -= conversation.bytes;
    conversation.running?.abort();
    onDropped(conversation, reason);
  }

  function dropExpired(): void {
    const now = clock();
    let oldest = shelf.oldestIdle();
    while (oldest && expiresAt(oldest) <= now) {
      dropConversation(oldest, 'idle');
      oldest = shelf.oldestIdle();
    }
  }

  const expiry = createExpiryWatch({
    clock,
    schedule,
    dropExpired,
    nextExpiry() {
      const next = shelf.oldestIdle();
      return next ? expiresAt(next) : null;
    },
  });

  function find(userId: string, id: string): Conversation {
    dropExpired();
    const conversation = shelf.get(userId, id);
    if (!conversation) throw errors.CONVERSATION_UNKNOWN();
    return conversation;
  }

  /** Index of the first turn to drop. */
  function indexOf(conversation: Conversation | undefined, turnId: string): number {
    const index = conversation?.turns.findIndex((turn) => turn.turnId === turnId) ?? -1;
    if (index < 0) throw errors.TURN_UNKNOWN();
    return index;
  }

  function setTurns(conversation: Conversation, turns: Turn[]): void {
    const size = turns.reduce((sum, turn) => sum + bytesOf(turn), 0);
    bytes += size - conversation.bytes;
    conversation.bytes = size;
    conversation.turns = turns;
  }

  const isFull = (userId: string) =>
    shelf.count(userId) >= limits.conversationsPerUser || shelf.count() >= limits.conversations;

  function makeRoom(userId: string): void {
    while (isFull(userId)) {
      const crowdedHere = shelf.count(userId) >= limits.conversationsPerUser;
      const oldest = shelf.oldestIdle(crowdedHere ? userId : undefined);
      if (!oldest) throw errors.CONVERSATIONS_BUSY(undefined, { retryAfterSeconds: 5 });
      dropConversation(oldest, 'crowded');
    }
  }

  /** Answers being written are left alone: they are few and bounded in length. */
  function makeMemory(): void {
    while (bytes > limits.conversationBytes) {
      const oldest = shelf.oldestIdle();
      if (!oldest) return;
      dropConversation(oldest, 'crowded');
    }
  }

  function run(conversation: Conversation, turn: Turn): RunningTurn {
    const running = new AbortController();
    conversation.running = running;
    conversation.lastTurnAt = clock();
    shelf.touch(conversation);
    makeMemory();
    expiry.watch();
    return { conversation, turn, signal: running.signal };
  }

  const isHeld = ({ conversation }: RunningTurn) =>
    shelf.get(conversation.userId, conversation.id) === conversation;

  function setAnswer(running: RunningTurn, answer: string): void {
    const { conversation, turn } = running;
    const grown = bytesOfText(answer) - bytesOfText(turn.answer);
    turn.answer = answer;
    if (!isHeld(running)) return;
    conversation.bytes += grown;
    bytes += grown;
    makeMemory();
  }

  return {
    expiresAt,
    get bytes() {
      return bytes;
    },
    list(userId) {
      dropExpired();
      return shelf.of(userId).reverse();
    },
    read: find,
    drop: (userId, id) => dropConversation(find(userId, id), 'deleted'),
    begin({ userId, id, replaces }, turn) {
      if (closed) throw errors.ASSISTANT_CLOSED();
      dropExpired();
      const known = shelf.get(userId, id);
      if (known && !isIdle(known)) throw errors.TURN_RUNNING();
      if (known?.turns.some(({ turnId }) => turnId === turn.turnId)) throw errors.TURN_KNOWN();
      const end = replaces === undefined ? undefined : indexOf(known, replaces);
      if (!known) makeRoom(userId);
      const now = clock();
      const conversation: Conversation = known ?? {
        ...{ userId, id, memoryId: randomId(), startedAt: now, lastTurnAt: now },
        ...{ turns: [], bytes: 0, running: null },
      };
      const turns = [...conversation.turns.slice(0, end), turn];
      setTurns(conversation, turns.slice(-limits.turnsPerConversation));
      return run(conversation, turn);
    },
    again({ userId, id, turnId }) {
      if (closed) throw errors.ASSISTANT_CLOSED();
      const conversation = find(userId, id);
      if (!isIdle(conversation)) throw errors.TURN_RUNNING();
      const index = indexOf(conversation, turnId);
      setTurns(conversation, conversation.turns.slice(0, index + 1));
      return run(conversation, conversation.turns[index] as Turn);
    },
    append: (running, text) => setAnswer(running, running.turn.answer + text),
    rewrite: setAnswer,
    finish(running) {
      const { conversation } = running;
      conversation.running = null;
      if (!isHeld(running)) return;
      conversation.lastTurnAt = clock();
      shelf.touch(conversation);
      expiry.watch();
    },
    count(userId) {
      dropExpired();
      const own = shelf.of(userId);
      const turns = own.reduce((sum, conversation) => sum + conversation.turns.length, 0);
      return { conversations: own.length, turns };
    },
    close() {
      closed = true;
      expiry.stop();
      for (const conversation of [...shelf.all()]) dropConversation(conversation, 'shutdown');
    },
  };
}
