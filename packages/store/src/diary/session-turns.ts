import { TOPICS } from '@lethe/interaction';
import { AXES, type AxisValues, type DiarySession, type DiaryTurn } from '@lethe/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { readSessions } from './sessions.ts';

/** Turns of one session that are shown; beyond it the oldest are left out. */
export const TURNS_SHOWN = 1000;

export interface DiarySessionTurns {
  session: DiarySession;
  /** Oldest first. */
  turns: DiaryTurn[];
}

/** One session of a user with its turns; null when the user has no such session. */
export async function readSessionTurns(
  queries: Kysely<Tables>,
  userId: string,
  sessionId: string,
): Promise<DiarySessionTurns | null> {
  const [session] = await readSessions(queries, userId, [sessionId]);
  if (!session) return null;
  const rows = await queries
    .selectFrom('turns')
    .selectAll()
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(TURNS_SHOWN)
    .execute();
  return { session, turns: rows.reverse().map(diaryTurn) };
}

function diaryTurn(row: Tables['turns']): DiaryTurn {
  return {
    at: row.at,
    meanIntervalMs: row.mean_interval_ms,
    words: row.words,
    model: row.model,
    latencyMs: row.latency_ms,
    topics: [row.topic_1, row.topic_2, row.topic_3].flatMap((topic) =>
      topic === null ? [] : [TOPICS[topic] as string],
    ),
    adaptation: Object.fromEntries(AXES.map((axis) => [axis, row[`axis_${axis}`]])) as AxisValues,
  };
}
