import { TOPICS } from '@lethe/interaction';
import type { DiarySession, DiaryTurn } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { openMeasures, type TurnMeasures } from '../turns/measures.ts';
import { openJudged } from '../turns/turn-verdicts.ts';
import { shownSession, summaryColumn } from './summary.ts';

/** Turns of one session that are shown; beyond it the oldest are left out. */
export const TURNS_SHOWN = 1000;

export interface DiarySessionTurns {
  session: DiarySession;
  /** In the order they were recorded. */
  turns: DiaryTurn[];
}

/** One session of a user with its turns; null when the user has no such session. */
export async function readSessionTurns(
  { queries, sealing }: StoreContext,
  userId: string,
  sessionId: string,
): Promise<DiarySessionTurns | null> {
  const user = sealing.keyed(userId);
  const found = await queries
    .selectFrom('sessions')
    .select('summary')
    .where('user', '=', user)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  if (!found) return null;
  const rows = await queries
    .selectFrom('turns')
    .leftJoin('turn_verdicts', (join) =>
      join
        .onRef('turn_verdicts.user', '=', 'turns.user')
        .onRef('turn_verdicts.session_id', '=', 'turns.session_id')
        .onRef('turn_verdicts.sequence', '=', 'turns.sequence'),
    )
    .select(['turns.sequence', 'turns.measures', 'turn_verdicts.verdicts'])
    .where('turns.user', '=', user)
    .where('turns.session_id', '=', sessionId)
    .orderBy('turns.sequence', 'desc')
    .limit(TURNS_SHOWN)
    .execute();
  const sealer = await sealing.of(userId);
  return {
    session: shownSession(sessionId, summaryColumn.open(sealer, sessionId, found.summary)),
    turns: rows.reverse().map(({ sequence, measures, verdicts }) => {
      const row = rowName(sessionId, sequence);
      return {
        ...shownTurn(openMeasures(sealer, row, measures)),
        judged: verdicts && openJudged(sealer, row, verdicts),
      };
    }),
  };
}

const shownTurn = (turn: TurnMeasures): Omit<DiaryTurn, 'judged'> => ({
  at: turn.at,
  meanIntervalMs: turn.meanIntervalMs,
  words: turn.words,
  model: turn.model,
  latencyMs: turn.latencyMs,
  topics: turn.topics.map((topic) => TOPICS[topic] as string),
  adaptation: turn.adaptation,
});
