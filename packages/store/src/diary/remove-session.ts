import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { scrub } from '../sqlite/scrub.ts';
import { recountTopics } from '../topics/recount-topics.ts';

/**
 * Deletes one session of a user with its turns, from the files too. What the session did to the
 * user's baselines stays: a mean cannot be taken apart.
 *
 * @returns whether the user had such a session
 * @throws ERASURE_UNFINISHED
 */
export async function removeSession(
  queries: Kysely<Tables>,
  { userId, sessionId, path }: { userId: string; sessionId: string; path: string },
): Promise<boolean> {
  const removed = await queries.transaction().execute(async (transaction) => {
    const session = await transaction
      .deleteFrom('sessions')
      .where('user_id', '=', userId)
      .where('id', '=', sessionId)
      .returning('id')
      .executeTakeFirst();
    if (session) await recountTopics(transaction, userId);
    return session !== undefined;
  });
  if (removed) await scrub(queries, path);
  return removed;
}
