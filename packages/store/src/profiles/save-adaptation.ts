import type { AdaptationModel } from '@lethe/interaction';
import type { StoreContext } from '../context.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { adaptationColumn, checkAdaptation } from './profile-columns.ts';

/**
 * Writes the eight axes and the accessibility counters. The user model is left as it is.
 *
 * @throws USER_UNKNOWN, VALUE_REFUSED, DISK_FULL
 */
export async function saveAdaptation(
  context: StoreContext,
  userId: string,
  model: AdaptationModel,
): Promise<void> {
  checkAdaptation(model);
  return writeOwned(context, userId, async ({ transaction, user, sealer }) => {
    const adaptation = adaptationColumn.seal(sealer, rowName(), model);
    await transaction
      .insertInto('profiles')
      .values({ user, adaptation, user_model: null, topics: null })
      .onConflict((conflict) => conflict.column('user').doUpdateSet({ adaptation }))
      .execute();
  });
}
