import type { PrivacyReport } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import type { Conversations } from '../conversations/conversations.ts';
import type { People } from '../sessions/people.ts';
import { loadMeasured } from '../sessions/person.ts';

const MINUTE_MS = 60_000;

/** What is stored about a user, what is in memory, and what left this machine; all of it counted now. */
export async function privacyReport(
  userId: string,
  options: {
    store: Store;
    conversations: Conversations;
    clock: () => number;
    idleMs: number;
    /** Whether the model's cache of a conversation rests on disk. */
    isAsleep?: (memoryId: string) => boolean;
  },
): Promise<PrivacyReport> {
  const { store, conversations, clock, idleMs } = options;
  const [stored, messagesStored, left] = await Promise.all([
    store.privacy.tables(userId),
    store.privacy.messages(userId),
    store.privacy.left(userId, clock()),
  ]);
  const { isAsleep = () => false } = options;
  const asleep = conversations.list(userId).filter(({ memoryId }) => isAsleep(memoryId)).length;
  const inMemory = {
    ...conversations.count(userId),
    idleMinutes: idleMs / MINUTE_MS,
    ...(asleep > 0 && { asleep }),
  };
  return { stored, messagesStored, inMemory, left };
}

/**
 * Deletes everything measured about a user, in the store and in memory. A turn that is being answered
 * meanwhile is not recorded.
 */
export const deleteStored = (
  userId: string,
  { store, people }: { store: Store; people: People },
): Promise<void> =>
  people.with(userId, async (person) => {
    person.erasures++;
    try {
      await store.deleteUserData(userId);
    } finally {
      person.measured = await loadMeasured(store, userId);
    }
  });
