import { newTopicFrequencies, type TopicFrequencies } from '@lethe/interaction';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** In how many of the user's stored turns each topic was named. */
export async function loadTopicFrequencies(
  queries: Kysely<Tables>,
  userId: string,
): Promise<TopicFrequencies> {
  const { turns } = await queries
    .selectFrom('turns')
    .select((row) => row.fn.countAll<number>().as('turns'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const named = await queries
    .selectFrom('topic_counts')
    .select(['topic', 'turns'])
    .where('user_id', '=', userId)
    .execute();
  const counts = [...newTopicFrequencies().counts];
  for (const { topic, turns: withTopic } of named) counts[topic] = withTopic;
  return { turns, counts };
}
