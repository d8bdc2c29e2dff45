import type { DiarySession } from '@lethe/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { topicsOfSessions } from './session-topics.ts';

export interface DiaryPage {
  sessions: DiarySession[];
  /** How many sessions the user has in all. */
  total: number;
}

/** Sessions of a page, at most. */
const PAGE = 100;

/** One page of a user's sessions, newest first. */
export async function listSessions(
  queries: Kysely<Tables>,
  userId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<DiaryPage> {
  const { total } = await queries
    .selectFrom('sessions')
    .select((row) => row.fn.countAll<number>().as('total'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const page = await queries
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', userId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(Math.min(limit, PAGE))
    .offset(offset)
    .execute();
  const ids = page.map(({ id }) => id);
  return { sessions: await readSessions(queries, userId, ids), total };
}

/** The named sessions of a user in the order of `ids`; ids that are not theirs are left out. */
export async function readSessions(
  queries: Kysely<Tables>,
  userId: string,
  ids: readonly string[],
): Promise<DiarySession[]> {
  if (ids.length === 0) return [];
  const measured = await queries
    .selectFrom('sessions')
    .innerJoin('turns', (join) =>
      join
        .onRef('turns.user_id', '=', 'sessions.user_id')
        .onRef('turns.session_id', '=', 'sessions.id'),
    )
    .select(({ fn, ref }) => [
      'sessions.id',
      'sessions.started_at as startedAt',
      'sessions.last_turn_at as lastTurnAt',
      fn.countAll<number>().as('turns'),
      fn.sum<number>(ref('turns.timed')).as('timedTurns'),
      fn.avg<number | null>('turns.mean_interval_ms').as('meanIntervalMs'),
      fn.avg<number | null>('turns.characters_per_second').as('charactersPerSecond'),
      fn.avg<number | null>('turns.correction_ratio').as('correctionRatio'),
      fn.avg<number>('turns.words').as('meanWords'),
    ])
    .where('sessions.user_id', '=', userId)
    .where('sessions.id', 'in', ids)
    .groupBy('sessions.id')
    .execute();
  const topics = await topicsOfSessions(queries, userId, ids);
  const sessions = new Map(
    measured.map(({ timedTurns, ...session }) => [
      session.id,
      {
        ...session,
        day: dayOf(session.startedAt),
        untimedTurns: session.turns - timedTurns,
        topics: topics.get(session.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => sessions.get(id) ?? []);
}

/** The UTC day of a moment, as `YYYY-MM-DD`. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
