import type { Memory, MemoryChange, MemoryList, MemoryWithHistory } from '@lethe/protocol';
import { saySame } from '@lethe/sleep';
import type { Store } from '@lethe/store';
import { errors } from '../errors.ts';
import { rankMemories } from './rank-memories.ts';

const DAY_MS = 86_400_000;

/** What a user asked to be remembered. */
export interface MemoryDesk {
  /** Newest first. */
  list(userId: string, page: { limit: number; offset: number }): Promise<MemoryList>;
  create(userId: string, memory: { text: string }): Promise<Memory>;
  /** @throws MEMORY_UNKNOWN */
  read(userId: string, id: string): Promise<MemoryWithHistory>;
  /** @throws MEMORY_UNKNOWN */
  change(userId: string, id: string, change: MemoryChange): Promise<Memory>;
  /** @throws MEMORY_UNKNOWN */
  forget(userId: string, id: string): Promise<void>;
}

export function createMemoryDesk({
  store,
  randomId,
}: {
  store: Store;
  randomId: () => string;
}): MemoryDesk {
  const { memories } = store;
  return {
    list: (userId, page) => memories.list(userId, page),
    create: (userId, { text }) => memories.create(userId, { id: randomId(), text }),
    async read(userId, id) {
      const found = await memories.read(userId, id);
      if (found === null) throw errors.MEMORY_UNKNOWN();
      return found;
    },
    change: (userId, id, change) => memories.edit(userId, id, change),
    async forget(userId, id) {
      const found = await memories.read(userId, id);
      if (found === null) throw errors.MEMORY_UNKNOWN();
      // What was said twice is one thing to forget: the wording that stands for it goes with it.
      const standing = found.replacedBy && (await memories.read(userId, found.replacedBy));
      const isSame = standing && saySame(found.memory.text, standing.memory.text);
      await memories.remove(userId, isSame ? standing.memory.id : id);
    },
  };
}

/**
 * The texts a message is about, for the prompt of a model, which is noted as their use. They are opened and
 * ranked in memory. Where a connection is named, only those it may be told.
 *
 * @param options.now epoch milliseconds
 */
export async function relevantMemories(
  userId: string,
  message: string,
  { store, connection, now }: { store: Pick<Store, 'memories'>; connection?: string; now: number },
): Promise<string[]> {
  const { memories } = await store.memories.list(userId);
  const tellable =
    connection === undefined ? memories : memories.filter(({ tellable: to }) => to[connection]);
  const told = rankMemories(tellable, message, { now });
  // What was told today already says nothing new.
  const unnoted = told.filter(({ usedAt }) => now - (usedAt ?? Number.NEGATIVE_INFINITY) >= DAY_MS);
  if (unnoted.length > 0)
    await store.memories.use(
      userId,
      unnoted.map(({ id }) => id),
    );
  return told.map(({ text }) => text);
}
