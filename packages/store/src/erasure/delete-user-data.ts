import type { Kysely } from 'kysely';
import { INVENTORY } from '../schema/inventory.ts';
import type { Tables } from '../schema/rows.ts';
import { scrub } from '../sqlite/scrub.ts';

/**
 * Deletes everything measured about a user, from the files too. The account and its sign-ins stay.
 *
 * @throws ERASURE_UNFINISHED
 */
export async function deleteUserData(
  queries: Kysely<Tables>,
  { userId, path }: { userId: string; path: string },
): Promise<void> {
  const measured = INVENTORY.filter(({ erase }) => erase === 'withMeasures');
  await queries.transaction().execute(async (transaction) => {
    for (const { table, ownedBy } of measured)
      await transaction
        .deleteFrom(table)
        .where(transaction.dynamic.ref(ownedBy), '=', userId)
        .execute();
  });
  await scrub(queries, path);
}
