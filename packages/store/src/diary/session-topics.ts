import { TOPICS, TOPICS_PER_TURN } from '@lethe/interaction';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/**
 * For each session the topics that most of its turns name, at most three, most common first, ties
 * by index. A session without topics is left out.
 */
export async function topicsOfSessions(
  queries: Kysely<Tables>,
  userId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const named = (column: 'topic_1' | 'topic_2' | 'topic_3') =>
    queries
      .selectFrom('turns')
      .select(['session_id as id', `${column} as topic`])
      .where('user_id', '=', userId)
      .where('session_id', 'in', ids)
      .where(column, 'is not', null);
  const counted = await queries
    .selectFrom(named('topic_1').unionAll(named('topic_2')).unionAll(named('topic_3')).as('named'))
    .select(({ fn }) => ['id', 'topic', fn.countAll().as('turns')])
    .groupBy(['id', 'topic'])
    .orderBy('turns', 'desc')
    .orderBy('topic')
    .execute();
  const bySession = Map.groupBy(counted, ({ id }) => id);
  return new Map(
    [...bySession].map(([id, topics]) => [
      id,
      topics.slice(0, TOPICS_PER_TURN).map(({ topic }) => TOPICS[topic as number] as string),
    ]),
  );
}
