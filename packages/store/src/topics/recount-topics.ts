import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** Counts a user's topics anew from the turns that are left. */
export async function recountTopics(
  transaction: Transaction<Tables>,
  userId: string,
): Promise<void> {
  await transaction.deleteFrom('topic_counts').where('user_id', '=', userId).execute();
  await sql`
    insert into topic_counts (user_id, topic, turns)
    select ${userId}, topic, count(*) from (
      select topic_1 as topic from turns where user_id = ${userId}
      union all select topic_2 from turns where user_id = ${userId}
      union all select topic_3 from turns where user_id = ${userId}
    ) as named where topic is not null group by topic
  `.execute(transaction);
}
