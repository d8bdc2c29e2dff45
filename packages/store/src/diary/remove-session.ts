import type { StoreContext } from '../context.ts';
import { errors } from '../errors.ts';
import { scrubLater } from '../installation/pending-scrub.ts';
import { changedTopics, topicsColumn } from '../profiles/profile-columns.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { type OwnedWrite, writeOwned } from '../users/owned.ts';
import { type SessionSummary, summaryColumn } from './summary.ts';

/**
 * Deletes one session of a user with its turns. What the session did to the user's baselines stays:
 * a mean cannot be taken apart.
 *
 * @returns whether the user had such a session
 */
export const removeSession = (
  context: StoreContext,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<boolean> =>
  writeOwned(context, userId, async (owned) => {
    const session = await owned.transaction
      .deleteFrom('sessions')
      .where('user', '=', owned.user)
      .where('id', '=', sessionId)
      .returning('summary')
      .executeTakeFirst();
    if (!session) return false;
    await discountTopics(owned, summaryColumn.open(owned.sealer, sessionId, session.summary));
    await scrubLater(owned.transaction);
    return true;
  }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === errors.USER_UNKNOWN().code) return false;
    throw error;
  });

/** Takes the topics of turns that are gone out of the user's counts. */
export async function discountTopics(
  { transaction, user, sealer }: OwnedWrite,
  { turns, topics }: Pick<SessionSummary, 'turns' | 'topics'>,
): Promise<void> {
  const profile = await transaction
    .selectFrom('profiles')
    .select('topics')
    .where('user', '=', user)
    .executeTakeFirst();
  if (!profile?.topics) return;
  const before = topicsColumn.open(sealer, rowName(), profile.topics);
  const after = changedTopics(before, { turns, topics, sign: -1 });
  await transaction
    .updateTable('profiles')
    .set({ topics: topicsColumn.seal(sealer, rowName(), after) })
    .where('user', '=', user)
    .execute();
}
