import type { Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import type { Tables } from '../schema/rows.ts';

/**
 * Overwrites the bytes of deleted rows where that is still to be done. An interruption between deleting
 * and overwriting leaves the number of such deletions, and the next call makes up for it.
 *
 * @throws ERASURE_UNFINISHED
 */
export async function finishScrub(
  { queries, write }: StoreContext,
  database: Pick<StoreDatabase, 'scrub'>,
): Promise<void> {
  const { scrub: pending } = await queries
    .selectFrom('installation')
    .select('scrub')
    .executeTakeFirstOrThrow();
  if (pending === 0) return;
  await database.scrub();
  // What was deleted meanwhile keeps its own count.
  await write(async (transaction) => {
    await transaction
      .updateTable('installation')
      .set((row) => ({ scrub: row('scrub', '-', pending) }))
      .where('scrub', '>=', pending)
      .execute();
  });
}

/** Keeps in mind, in the transaction that deletes, that bytes are to be overwritten. */
export async function scrubLater(transaction: Transaction<Tables>): Promise<void> {
  await transaction
    .updateTable('installation')
    .set((row) => ({ scrub: row('scrub', '+', 1) }))
    .execute();
}
