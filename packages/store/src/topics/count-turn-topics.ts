import type { Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** Adds one to the user's count of each topic of a turn. */
export async function countTurnTopics(
  transaction: Transaction<Tables>,
  { userId, topics }: { userId: string; topics: readonly number[] },
): Promise<void> {
  if (topics.length === 0) return;
  await transaction
    .insertInto('topic_counts')
    .values(topics.map((topic) => ({ user_id: userId, topic, turns: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'topic'])
        .doUpdateSet((row) => ({ turns: row('topic_counts.turns', '+', 1) })),
    )
    .execute();
}
