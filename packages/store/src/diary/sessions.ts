import type { DiarySession } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import { shownSession, summaryColumn } from './summary.ts';

export interface DiaryPage {
  sessions: DiarySession[];
  /** How many sessions the user has in all. */
  total: number;
}

/** Sessions of a page, at most. */
const PAGE = 100;

/** One page of a user's sessions, newest first: by UTC day, then in the order they were begun. */
export async function listSessions(
  { queries, sealing }: StoreContext,
  userId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<DiaryPage> {
  const user = sealing.keyed(userId);
  const { total } = await queries
    .selectFrom('sessions')
    .select((row) => row.fn.countAll<number>().as('total'))
    .where('user', '=', user)
    .executeTakeFirstOrThrow();
  if (total === 0) return { sessions: [], total };
  const page = await queries
    .selectFrom('sessions')
    .select(['id', 'summary'])
    .where('user', '=', user)
    .orderBy('day', 'desc')
    .orderBy('sequence', 'desc')
    .limit(Math.min(limit, PAGE))
    .offset(offset)
    .execute();
  const sealer = await sealing.of(userId);
  const sessions = page.map(({ id, summary }) =>
    shownSession(id, summaryColumn.open(sealer, id, summary)),
  );
  return { sessions, total };
}
