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
import { turnKey } from './turn-key.ts';
import type { TurnRecord } from './turn-record.ts';
import { createTurnStatements, type TurnStatements } from './turn-statements.ts';
import { sealJudged } from './turn-verdicts.ts';

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
export type RecordTurn = (measured: MeasuredTurn) => Promise<void>;

export function createRecordTurn(context: StoreContext): RecordTurn {
  const statements = createTurnStatements(context.queries);
  return async (measured) => {
    checkTurn(measured.turn);
    checkUserModel(measured.user);
    checkAdaptation(measured.adaptation);
    await writeOwned(context, measured.turn.userId, async (owned) => {
      await extendSession(owned, statements, measured.turn);
      const key = turnKey(context.sealing, measured.turn.turnId);
      await insertTurn(owned, statements, { turn: measured.turn, key });
      await saveProfile(owned, statements, measured);
    });
  };
}

async function extendSession(
  { transaction, user, sealer, sequence }: OwnedWrite,
  { session, saveSession }: TurnStatements,
  turn: TurnRecord,
): Promise<void> {
  const id = turn.sessionId;
  const [known] = (await session(transaction, user, id)).rows;
  const before = known ? summaryColumn.open(sealer, id, known.summary) : newSummary(turn.at);
  const summary = summaryColumn.seal(sealer, id, withTurn(before, turn));
  // The earliest day of its turns, so that what is old is found by it.
  const day = Math.min(known?.day ?? Number.POSITIVE_INFINITY, dayOf(turn.at));
  await saveSession(transaction, user, id, day, sequence, summary);
}

/** @throws TURN_EXISTS */
async function insertTurn(
  { transaction, user, sealer, sequence }: OwnedWrite,
  statements: TurnStatements,
  { turn, key }: { turn: TurnRecord; key: string },
): Promise<void> {
  const { sessionId } = turn;
  const { changed } = await statements.insertTurn(
    transaction,
    user,
    sessionId,
    sequence,
    key,
    dayOf(turn.at),
    sealMeasures(sealer, rowName(sessionId, sequence), turn),
  );
  if (changed !== 1n) throw errors.TURN_EXISTS();
  if (turn.judged === null) return;
  const verdicts = sealJudged(sealer, rowName(sessionId, sequence), turn.judged);
  await statements.insertVerdicts(transaction, user, sessionId, sequence, verdicts);
}

async function saveProfile(
  { transaction, user, sealer }: OwnedWrite,
  statements: TurnStatements,
  { turn, user: model, adaptation }: MeasuredTurn,
): Promise<void> {
  const [known] = (await statements.topics(transaction, user)).rows;
  const before = known?.topics ? topicsColumn.open(sealer, rowName(), known.topics) : NO_TOPICS;
  const topics = Object.fromEntries(turn.topics.map((topic) => [topic, 1]));
  const after = changedTopics(before, { turns: 1, topics, sign: 1 });
  await statements.saveProfile(
    transaction,
    user,
    userModelColumn.seal(sealer, rowName(), model),
    adaptationColumn.seal(sealer, rowName(), adaptation),
    topicsColumn.seal(sealer, rowName(), after),
  );
}
