import type { Owners } from '../chains/owners.ts';
import type { StoreContext } from '../context.ts';
import { discountTopics } from '../diary/remove-session.ts';
import { newSummary, type SessionSummary, summaryColumn, withTurn } from '../diary/summary.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { openMeasures } from '../turns/measures.ts';
import { type OwnedWrite, writeOwned } from '../users/owned.ts';

/** Sessions that are looked up at once. */
const BATCH = 200;

/**
 * Deletes the turns before a day. A session that has none left goes with them; of another the sums are
 * made anew. The day of a session is that of its earliest turn, so no old turn is missed.
 *
 * @returns how many turns went
 */
export async function pruneTurns(
  context: StoreContext,
  owners: Owners,
  before: number,
): Promise<number> {
  let pruned = 0;
  for (;;) {
    const sessions = await context.queries
      .selectFrom('sessions')
      .select(['user', 'id'])
      .where('day', '<', before)
      .limit(BATCH)
      .execute();
    for (const { user, id } of sessions) {
      const userId = await owners.userIdOf(user);
      if (userId !== null)
        pruned += await writeOwned(context, userId, (owned) => pruneSession(owned, id, before));
    }
    if (sessions.length < BATCH) return pruned;
  }
}

async function pruneSession(owned: OwnedWrite, id: string, before: number): Promise<number> {
  const { transaction, user, sealer } = owned;
  const turns = await transaction
    .selectFrom('turns')
    .select(['sequence', 'day', 'measures'])
    .where('user', '=', user)
    .where('session_id', '=', id)
    .orderBy('sequence')
    .execute();
  const sums = { gone: newSummary(0), left: null as SessionSummary | null };
  for (const { sequence, day, measures } of turns) {
    const turn = openMeasures(sealer, rowName(id, sequence), measures);
    if (day < before) sums.gone = withTurn(sums.gone, turn);
    else sums.left = withTurn(sums.left ?? newSummary(turn.at), turn);
  }
  await discountTopics(owned, sums.gone);
  const its = transaction.deleteFrom('turns').where('user', '=', user).where('session_id', '=', id);
  await its.where('day', '<', before).execute();
  if (sums.left === null)
    await transaction
      .deleteFrom('sessions')
      .where('user', '=', user)
      .where('id', '=', id)
      .execute();
  else
    await transaction
      .updateTable('sessions')
      .set({
        day: Math.min(...turns.map(({ day }) => day).filter((day) => day >= before)),
        summary: summaryColumn.seal(sealer, id, sums.left),
      })
      .where('user', '=', user)
      .where('id', '=', id)
      .execute();
  return sums.gone.turns;
}
