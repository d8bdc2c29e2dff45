import type { StoreContext } from '../context.ts';
import { scrubLater } from '../installation/pending-scrub.ts';
import { INVENTORY } from '../schema/inventory.ts';

/**
 * Deletes everything measured about a user, from the files too. The account, its sign-ins and its
 * memories stay.
 *
 * @throws ERASURE_UNFINISHED
 */
export async function deleteUserData(
  { write, sealing }: StoreContext,
  { userId, scrub }: { userId: string; scrub: () => Promise<void> },
): Promise<void> {
  const user = sealing.keyed(userId);
  const measured = INVENTORY.filter(({ erase }) => erase === 'withMeasures');
  await write(async (transaction) => {
    for (const { table } of measured)
      await transaction
        .deleteFrom(table)
        .where(transaction.dynamic.ref('user'), '=', user)
        .execute();
    await scrubLater(transaction);
  });
  await scrub();
}
