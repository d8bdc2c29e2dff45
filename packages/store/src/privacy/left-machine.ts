import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** What of a user's turns left this machine. */
export interface LeftMachine {
  /** Since midnight UTC. */
  requestsToday: number;
  requests: number;
  bytes: number;
}

const DAY_MS = 86_400_000;

/** Counts the stored turns of which anything left. */
export async function leftMachine(
  queries: Kysely<Tables>,
  { userId, now }: { userId: string; now: number },
): Promise<LeftMachine> {
  const midnight = now - (now % DAY_MS);
  return queries
    .selectFrom('turns')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('at', '>=', midnight).as('requestsToday'),
      fn.countAll<number>().as('requests'),
      sql<number>`coalesce(sum(egress_bytes), 0)`.as('bytes'),
    ])
    .where('user_id', '=', userId)
    .where('egress_bytes', '>', 0)
    .executeTakeFirstOrThrow();
}
