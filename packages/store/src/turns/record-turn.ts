import type { AdaptationModel, UserModel } from '@lethe/interaction';
import type { Kysely, Transaction } from 'kysely';
import { errors } from '../errors.ts';
import { saveAdaptation } from '../profiles/save-adaptation.ts';
import { saveUserModel } from '../profiles/save-user-model.ts';
import type { Tables } from '../schema/rows.ts';
import { countTurnTopics } from '../topics/count-turn-topics.ts';
import { requireUser } from '../users/known-user.ts';
import type { TurnRecord } from './turn-record.ts';
import { turnRow } from './turn-row.ts';

export interface MeasuredTurn {
  turn: TurnRecord;
  /** The user model after the turn. */
  user: UserModel;
  /** The adaptation after the turn. */
  adaptation: AdaptationModel;
}

/**
 * Records one turn: its session begun or extended, its row, the user's baselines and adaptation.
 * One durable transaction; when the promise resolves the turn survives a pulled plug.
 *
 * @throws TURN_EXISTS, USER_UNKNOWN, VALUE_REFUSED, DISK_FULL; then nothing is changed
 */
export async function recordTurn(
  queries: Kysely<Tables>,
  { turn, user, adaptation }: MeasuredTurn,
): Promise<void> {
  const row = turnRow(turn);
  await queries.transaction().execute(async (transaction) => {
    await requireUser(transaction, turn.userId);
    await refuseKnownTurn(transaction, turn);
    await extendSession(transaction, turn);
    await transaction.insertInto('turns').values(row).execute();
    await countTurnTopics(transaction, turn);
    await saveUserModel(transaction, turn.userId, user);
    await saveAdaptation(transaction, turn.userId, adaptation);
  });
}

async function refuseKnownTurn(
  transaction: Transaction<Tables>,
  { userId, turnId }: TurnRecord,
): Promise<void> {
  const known = await transaction
    .selectFrom('turns')
    .select('id')
    .where('user_id', '=', userId)
    .where('id', '=', turnId)
    .executeTakeFirst();
  if (known) throw errors.TURN_EXISTS();
}

/** A clock that went back never shortens a session. */
async function extendSession(
  transaction: Transaction<Tables>,
  { userId, sessionId, at }: TurnRecord,
): Promise<void> {
  await transaction
    .insertInto('sessions')
    .values({ user_id: userId, id: sessionId, started_at: at, last_turn_at: at })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'id']).doUpdateSet((row) => ({
        last_turn_at: row.fn<number>('max', ['sessions.last_turn_at', 'excluded.last_turn_at']),
      })),
    )
    .execute();
}
