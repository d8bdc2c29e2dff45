import type { AdaptationModel, UserModel } from '@lethe/interaction';
import { AXES, type Axis, type AxisValues } from '@lethe/protocol';
import type { UserSealer } from '@lethe/vault';
import { sql, type Transaction } from 'kysely';
import { dayOf } from '../../day.ts';
import { newSummary, type SessionSummary, summaryColumn, withTurn } from '../../diary/summary.ts';
import { bindInstallation } from '../../installation/installation-row.ts';
import { adaptationColumn, topicsColumn, userModelColumn } from '../../profiles/profile-columns.ts';
import { rowName } from '../../sealing/sealed-column.ts';
import type { Sealing } from '../../sealing/sealing.ts';
import { signInColumn } from '../../sign-ins/sign-in-column.ts';
import { sealMeasures } from '../../turns/measures.ts';
import { turnKey } from '../../turns/turn-key.ts';
import type { TurnRecord } from '../../turns/turn-record.ts';
import { account } from '../../users/account.ts';
import type { Role, Tables } from '../rows.ts';

type Values = Readonly<Record<string, number>>;

interface OldUser {
  id: string;
  role: Role;
  created_at: number;
}

interface Carried {
  readonly transaction: Transaction<Tables>;
  readonly sealing: Sealing;
  readonly userId: string;
  readonly user: string;
  readonly sealer: UserSealer;
  /** Counts the rows of a user. */
  readonly next: () => number;
}

/**
 * Seals the rows of version 1 into the tables of version 2 and drops the old tables. One session is
 * in memory at a time.
 */
export async function carryOver(
  transaction: Transaction<Tables>,
  { sealing, tables }: { sealing: Sealing; tables: readonly string[] },
): Promise<void> {
  const { rows: users } = await sql<OldUser>`
    select * from old_users order by created_at, id
  `.execute(transaction);
  for (const [position, old] of users.entries())
    await carryUser(transaction, { sealing, old, position: position + 1 });
  // What the old tables held in clear is overwritten once this is committed.
  const sealer = await sealing.installation();
  if (users.length > 0) await bindInstallation(transaction, { sealer, scrub: true });
  for (const table of tables) await sql.raw(`DROP TABLE old_${table}`).execute(transaction);
}

async function carryUser(
  transaction: Transaction<Tables>,
  { sealing, old, position }: { sealing: Sealing; old: OldUser; position: number },
): Promise<void> {
  const { id: userId, role, created_at: createdAt } = old;
  const user = sealing.keyed(userId);
  const installation = await sealing.installation();
  let sequence = 0;
  await transaction
    .insertInto('users')
    .values({
      user,
      role,
      day: dayOf(createdAt),
      position,
      sequence,
      name_key: null,
      account: account.seal(installation, user, { id: userId, name: null, createdAt }),
    })
    .execute();
  const sealer = await sealing.of(userId);
  const next = () => {
    sequence += 1;
    return sequence;
  };
  const carried = { transaction, sealing, userId, user, sealer, next };
  await carrySignIns(carried);
  await carrySessions(carried);
  await carryProfile(carried);
  await transaction.updateTable('users').set({ sequence }).where('user', '=', user).execute();
}

async function carrySignIns({ transaction, userId, user, sealer, next }: Carried): Promise<void> {
  const { rows } = await sql<{ token_hash: string; created_at: number; expires_at: number }>`
    select * from old_sign_ins where user_id = ${userId} order by created_at
  `.execute(transaction);
  for (const { token_hash: token, created_at: createdAt, expires_at: expiresAt } of rows) {
    const times = { createdAt, issuedAt: createdAt, expiresAt };
    await transaction
      .insertInto('sign_ins')
      .values({
        token_hash: token,
        user,
        family: token,
        sequence: next(),
        state: 'current',
        used_day: dayOf(createdAt),
        expires_day: dayOf(expiresAt),
        sign_in: signInColumn.seal(sealer, token, { ...times, replacedAt: null, method: null }),
      })
      .execute();
  }
}

async function carrySessions(carried: Carried): Promise<void> {
  const { transaction, userId, user, sealer, next } = carried;
  const { rows: sessions } = await sql<{ id: string; started_at: number }>`
    select * from old_sessions where user_id = ${userId} order by started_at, id
  `.execute(transaction);
  for (const { id, started_at: startedAt } of sessions) {
    const empty = newSummary(startedAt);
    const row = { user, id, day: dayOf(startedAt), sequence: next() };
    await transaction
      .insertInto('sessions')
      .values({ ...row, summary: summaryColumn.seal(sealer, id, empty) })
      .execute();
    const summary = summaryColumn.seal(sealer, id, await carryTurns(carried, id, empty));
    await transaction
      .updateTable('sessions')
      .set({ summary })
      .where('user', '=', user)
      .where('id', '=', id)
      .execute();
  }
}

async function carryTurns(
  { transaction, sealing, userId, user, sealer, next }: Carried,
  sessionId: string,
  empty: SessionSummary,
): Promise<SessionSummary> {
  const { rows } = await sql<Values>`
    select * from old_turns where user_id = ${userId} and session_id = ${sessionId} order by at, id
  `.execute(transaction);
  let summary = empty;
  for (const row of rows) {
    const turn = turnOf(row);
    const sequence = next();
    await transaction
      .insertInto('turns')
      .values({
        user,
        session_id: sessionId,
        sequence,
        id: turnKey(sealing, turn.turnId),
        day: dayOf(turn.at),
        measures: sealMeasures(sealer, rowName(sessionId, sequence), turn),
      })
      .execute();
    summary = withTurn(summary, turn);
  }
  return summary;
}

/** Columns come in the order of the table, so the features come in the order of their vector. */
function turnOf(row: Values): TurnRecord {
  const words = row as unknown as Record<string, string>;
  const number = (name: string) => row[name] as number;
  return {
    turnId: words.id as string,
    sessionId: words.session_id as string,
    userId: words.user_id as string,
    at: number('at'),
    features: Object.keys(row)
      .filter((name) => name.startsWith('feature_'))
      .map(number),
    adaptation: Object.fromEntries(
      AXES.map((axis) => [axis, number(`axis_${axis}`)]),
    ) as AxisValues,
    route: 'local',
    egressBytes: number('egress_bytes'),
    latencyMs: number('latency_ms'),
    ownMs: number('own_ms'),
    words: number('words'),
    meanIntervalMs: row.mean_interval_ms ?? null,
    charactersPerSecond: row.characters_per_second ?? null,
    correctionRatio: row.correction_ratio ?? null,
    timed: row.timed === 1,
    topics: [row.topic_1, row.topic_2, row.topic_3].filter((topic) => topic != null),
    promptTokens: number('prompt_tokens'),
    completionTokens: number('completion_tokens'),
    model: words.model as string,
    judged: null,
  };
}

async function carryProfile({ transaction, userId, user, sealer }: Carried): Promise<void> {
  const ofUser = async (table: string) => {
    const { rows } = await sql<Values>`
      select * from ${sql.table(table)} where user_id = ${userId}
    `.execute(transaction);
    return rows;
  };
  const [profile] = await ofUser('old_profiles');
  if (!profile) return;
  const model = userModelOf(profile, await ofUser('old_baselines'));
  const adaptation = adaptationOf(profile, await ofUser('old_axes'));
  const counts = Object.fromEntries(
    (await ofUser('old_topic_counts')).map(({ topic, turns }) => [String(topic), turns as number]),
  );
  const { turns } = await transaction
    .selectFrom('turns')
    .select(({ fn }) => fn.countAll<number>().as('turns'))
    .where('user', '=', user)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('profiles')
    .values({
      user,
      user_model: userModelColumn.seal(sealer, rowName(), model),
      adaptation: adaptationColumn.seal(sealer, rowName(), adaptation),
      topics: topicsColumn.seal(sealer, rowName(), { turns, counts }),
    })
    .execute();
}

const FEATURES = 32;

function userModelOf(profile: Values, baselines: readonly Values[]): UserModel {
  const known = new Map(baselines.map((baseline) => [baseline.feature, baseline]));
  return {
    turns: profile.turns as number,
    baselines: Array.from({ length: FEATURES }, (_, feature) => {
      const { count = 0, mean = 0, m2 = 0 } = known.get(feature) ?? {};
      return { count, mean, m2 };
    }),
    usualHour: {
      sine: profile.usual_hour_sine as number,
      cosine: profile.usual_hour_cosine as number,
      count: profile.usual_hour_count as number,
    },
  };
}

function adaptationOf(profile: Values, axes: readonly Values[]): AdaptationModel {
  const known = new Map(axes.map((row) => [row.axis as unknown as Axis, row]));
  return {
    axes: Object.fromEntries(
      AXES.map((axis) => {
        const { value = 0.5, pinned = 0, enabled = 1 } = known.get(axis) ?? {};
        return [axis, { value, pinned: pinned === 1, enabled: enabled === 1 }];
      }),
    ) as AdaptationModel['axes'],
    accessibility: {
      slowTurns: profile.slow_turns as number,
      calmTurns: profile.calm_turns as number,
      on: profile.accessibility_on === 1,
    },
  };
}
