import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';

export interface LastSession {
  id: string;
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  lastTurnAt: number;
}

/** The user's latest session, so that a restart goes on with it. */
export async function lastSession(
  queries: Kysely<Tables>,
  userId: string,
): Promise<LastSession | null> {
  const found = await queries
    .selectFrom('sessions')
    .select(['id', 'started_at as startedAt', 'last_turn_at as lastTurnAt'])
    .where('user_id', '=', userId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}
