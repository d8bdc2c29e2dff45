import { LARGEST_COUNT, type NanoFacts } from '@lethe/models';
import type { Store } from '@lethe/store';

/** What can be counted before a message is measured. */
export type KeptCounts = Pick<NanoFacts, 'sessions' | 'memories' | 'left' | 'masked'>;

const PAGE = 100;

/** Counts what is kept of a user and what left the machine, from the store, now. */
export async function countKept(
  { diary, memories, receipts }: Pick<Store, 'diary' | 'memories' | 'receipts'>,
  userId: string,
): Promise<KeptCounts> {
  const [sessions, remembered, left] = await Promise.all([
    diary.list(userId, { limit: 1, offset: 0 }),
    memories.list(userId, { limit: 1, offset: 0 }),
    countLeft(receipts, userId),
  ]);
  return { sessions: sessions.total, memories: remembered.total, ...left };
}

/** Counts receipts and what they masked, until there are more than is told. */
async function countLeft(
  receipts: Store['receipts'],
  userId: string,
): Promise<Pick<KeptCounts, 'left' | 'masked'>> {
  let left = 0;
  let masked = 0;
  while (left <= LARGEST_COUNT) {
    const page = await receipts.list(userId, { limit: PAGE, offset: left });
    left += page.length;
    for (const { receipt } of page) {
      masked += Object.values(receipt.masked).reduce((sum, count) => sum + count, 0);
    }
    if (page.length < PAGE) break;
  }
  return { left, masked };
}
