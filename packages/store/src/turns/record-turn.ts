import type { AdaptationModel, UserModel } from '@lethe/interaction';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { newSummary, summaryColumn, withTurn } from '../diary/summary.ts';
import { errors } from '../errors.ts';
import {
  adaptationColumn,
  changedTopics,
  checkAdaptation,
  checkUserModel,
  NO_TOPICS,
  topicsColumn,
  userModelColumn,
} from '../profiles/profile-columns.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { type OwnedWrite, writeOwned } from '../users/owned.ts';
import { checkTurn, sealMeasures } from './measures.ts';
import type { TurnRecord } from './turn-record.ts';

export interface MeasuredTurn {
  turn: TurnRecord;
  /** The user model after the turn. */
  user: UserModel;
  /** The adaptation after the turn. */
  adaptation: AdaptationModel;
}

/**
 * Records one turn: its session begun or extended, its row, the user's baselines and adaptation.
 * When the promise resolves the turn survives a pulled plug.
 *
 * @throws TURN_EXISTS, USER_UNKNOWN, VALUE_REFUSED, DISK_FULL; then nothing is changed
 */
export async function recordTurn(context: StoreContext, measured: MeasuredTurn): Promise<void> {
  checkTurn(measured.turn);
  checkUserModel(measured.user);
  checkAdaptation(measured.adaptation);
  await writeOwned(context, measured.turn.userId, async (owned) => {
    await extendSession(owned, measured.turn);
    await insertTurn(owned, measured.turn);
    await saveProfile(owned, measured);
  });
}

async function extendSession(
  { transaction, user, sealer, sequence }: OwnedWrite,
  turn: TurnRecord,
): Promise<void> {
  const id = turn.sessionId;
  const known = await transaction
    .selectFrom('sessions')
    .select(['day', 'summary'])
    .where('user', '=', user)
    .where('id', '=', id)
    .executeTakeFirst();
  const before = known ? summaryColumn.open(sealer, id, known.summary) : newSummary(turn.at);
  const summary = summaryColumn.seal(sealer, id, withTurn(before, turn));
  // The earliest day of its turns, so that what is old is found by it.
  const day = Math.min(known?.day ?? Number.POSITIVE_INFINITY, dayOf(turn.at));
  if (known)
    await transaction
      .updateTable('sessions')
      .set({ day, summary })
      .where('user', '=', user)
      .where('id', '=', id)
      .execute();
  else
    await transaction.insertInto('sessions').values({ user, id, day, sequence, summary }).execute();
}

/** @throws TURN_EXISTS */
async function insertTurn(
  { transaction, user, sealer, sequence }: OwnedWrite,
  turn: TurnRecord,
): Promise<void> {
  const { turnId: id, sessionId: session_id } = turn;
  const inserted = await transaction
    .insertInto('turns')
    .values({
      user,
      session_id,
      sequence,
      id,
      day: dayOf(turn.at),
      measures: sealMeasures(sealer, rowName(session_id, sequence), turn),
    })
    .onConflict((conflict) => conflict.columns(['user', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw errors.TURN_EXISTS();
}

async function saveProfile(
  { transaction, user, sealer }: OwnedWrite,
  { turn, user: model, adaptation }: MeasuredTurn,
): Promise<void> {
  const known = await transaction
    .selectFrom('profiles')
    .select('topics')
    .where('user', '=', user)
    .executeTakeFirst();
  const before = known?.topics ? topicsColumn.open(sealer, rowName(), known.topics) : NO_TOPICS;
  const topics = Object.fromEntries(turn.topics.map((topic) => [topic, 1]));
  const profile = {
    user_model: userModelColumn.seal(sealer, rowName(), model),
    adaptation: adaptationColumn.seal(sealer, rowName(), adaptation),
    topics: topicsColumn.seal(
      sealer,
      rowName(),
      changedTopics(before, { turns: 1, topics, sign: 1 }),
    ),
  };
  await transaction
    .insertInto('profiles')
    .values({ user, ...profile })
    .onConflict((conflict) => conflict.column('user').doUpdateSet(profile))
    .execute();
}
