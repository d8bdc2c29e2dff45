import { type Conversation, isIdle } from './conversation.ts';

/** All conversations in memory, found by user and id, in the order of their last turn. */
export interface Shelf {
  get(userId: string, id: string): Conversation | undefined;
  /** Puts a conversation behind all others: it is new, or something was just said in it. */
  touch(conversation: Conversation): void;
  remove(conversation: Conversation): void;
  /** A user's conversations, the one said something in longest ago first. */
  of(userId: string): Conversation[];
  all(): IterableIterator<Conversation>;
  /** The one idle longest, of one user or of all; none when all are being answered. */
  oldestIdle(userId?: string): Conversation | undefined;
  count(userId?: string): number;
}

const keyOf = ({ userId, id }: Pick<Conversation, 'userId' | 'id'>) => `${userId} ${id}`;

export function createShelf(): Shelf {
  const byAge = new Map<string, Conversation>();
  const byUser = new Map<string, Map<string, Conversation>>();

  function remove(conversation: Conversation): void {
    byAge.delete(keyOf(conversation));
    const own = byUser.get(conversation.userId);
    own?.delete(conversation.id);
    if (own?.size === 0) byUser.delete(conversation.userId);
  }

  return {
    remove,
    get: (userId, id) => byUser.get(userId)?.get(id),
    touch(conversation) {
      remove(conversation);
      byAge.set(keyOf(conversation), conversation);
      const own = byUser.get(conversation.userId) ?? new Map<string, Conversation>();
      byUser.set(conversation.userId, own.set(conversation.id, conversation));
    },
    of: (userId) => [...(byUser.get(userId)?.values() ?? [])],
    all: () => byAge.values(),
    oldestIdle(userId) {
      const some = userId === undefined ? byAge : byUser.get(userId);
      for (const conversation of some?.values() ?? [])
        if (isIdle(conversation)) return conversation;
      return undefined;
    },
    count: (userId) => (userId === undefined ? byAge.size : (byUser.get(userId)?.size ?? 0)),
  };
}
