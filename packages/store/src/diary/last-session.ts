import type { StoreContext } from '../context.ts';
import { summaryColumn } from './summary.ts';

export interface LastSession {
  id: string;
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  lastTurnAt: number;
}

/** The user's latest session, so that a restart goes on with it. */
export async function lastSession(
  { queries, sealing }: StoreContext,
  userId: string,
): Promise<LastSession | null> {
  const found = await queries
    .selectFrom('sessions')
    .select(['id', 'summary'])
    .where('user', '=', sealing.keyed(userId))
    .orderBy('day', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) return null;
  const { id, summary } = found;
  const { startedAt, lastTurnAt } = summaryColumn.open(await sealing.of(userId), id, summary);
  return { id, startedAt, lastTurnAt };
}
