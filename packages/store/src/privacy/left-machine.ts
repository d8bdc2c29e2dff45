import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { summaryColumn } from '../diary/summary.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { openMeasures } from '../turns/measures.ts';

/** What of a user's turns left this machine. */
export interface LeftMachine {
  /** Since midnight UTC. */
  requestsToday: number;
  requests: number;
  bytes: number;
}

/** Sessions that are opened at once. */
const BATCH = 500;

/** Counts the stored turns of which anything left, from the sums of their sessions. */
export async function leftMachine(
  context: StoreContext,
  { userId, now }: { userId: string; now: number },
): Promise<LeftMachine> {
  const { queries, sealing } = context;
  const user = sealing.keyed(userId);
  const left: LeftMachine = { requestsToday: 0, requests: 0, bytes: 0 };
  for (let after = -1; ; ) {
    const sessions = await queries
      .selectFrom('sessions')
      .select(['id', 'sequence', 'summary'])
      .where('user', '=', user)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(BATCH)
      .execute();
    if (sessions.length === 0) return left;
    const sealer = await sealing.of(userId);
    for (const { id, summary } of sessions) {
      const { egress, lastTurnAt } = summaryColumn.open(sealer, id, summary);
      left.requests += egress.requests;
      left.bytes += egress.bytes;
      if (egress.requests > 0 && dayOf(lastTurnAt) >= dayOf(now))
        left.requestsToday += await leftSince(context, { userId, sessionId: id, day: dayOf(now) });
    }
    after = sessions.at(-1)?.sequence as number;
  }
}

async function leftSince(
  { queries, sealing }: StoreContext,
  { userId, sessionId, day }: { userId: string; sessionId: string; day: number },
): Promise<number> {
  const turns = await queries
    .selectFrom('turns')
    .select(['sequence', 'measures'])
    .where('user', '=', sealing.keyed(userId))
    .where('session_id', '=', sessionId)
    .where('day', '>=', day)
    .execute();
  const sealer = await sealing.of(userId);
  return turns.filter(
    ({ sequence, measures }) =>
      openMeasures(sealer, rowName(sessionId, sequence), measures).egressBytes > 0,
  ).length;
}
