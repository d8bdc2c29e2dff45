import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';

/**
 * Overwrites the bytes of deleted rows where that is still to be done, so that an interruption
 * between deleting and overwriting leaves nothing.
 *
 * @throws ERASURE_UNFINISHED
 */
export async function finishScrub(
  { queries, write }: StoreContext,
  database: Pick<StoreDatabase, 'scrub'>,
): Promise<void> {
  const { scrub } = await queries
    .selectFrom('installation')
    .select('scrub')
    .executeTakeFirstOrThrow();
  if (scrub === 0) return;
  await database.scrub();
  await write((transaction) => transaction.updateTable('installation').set({ scrub: 0 }).execute());
}

/** Keeps in mind, in the transaction that deletes, that bytes are to be overwritten. */
export async function scrubLater(
  transaction: Parameters<Parameters<StoreContext['write']>[0]>[0],
): Promise<void> {
  await transaction.updateTable('installation').set({ scrub: 1 }).execute();
}
