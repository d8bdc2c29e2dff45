import type { Kysely } from 'kysely';
import { compileOnce, VALUE } from '../database/compiled.ts';
import type { Tables } from '../schema/rows.ts';

/** The statements of every turn, with the order of their values. */
export const createTurnStatements = (queries: Kysely<Tables>) => ({
  /** user, id */
  session: compileOnce(
    queries
      .selectFrom('sessions')
      .select(['day', 'summary'])
      .where('user', '=', 'user')
      .where('id', '=', 'id'),
  ),
  /** user, id, day, sequence, summary */
  saveSession: compileOnce(
    queries
      .insertInto('sessions')
      .values({ user: '', id: '', day: 0, sequence: 0, summary: VALUE })
      .onConflict((conflict) =>
        conflict.columns(['user', 'id']).doUpdateSet((row) => ({
          day: row.ref('excluded.day'),
          summary: row.ref('excluded.summary'),
        })),
      ),
  ),
  /** user, session id, sequence, id, day, measures */
  insertTurn: compileOnce(
    queries
      .insertInto('turns')
      .values({ user: '', session_id: '', sequence: 0, id: '', day: 0, measures: VALUE })
      .onConflict((conflict) => conflict.columns(['user', 'id']).doNothing()),
  ),
  /** user, session id, sequence, verdicts */
  insertVerdicts: compileOnce(
    queries
      .insertInto('turn_verdicts')
      .values({ user: '', session_id: '', sequence: 0, verdicts: VALUE }),
  ),
  /** user */
  topics: compileOnce(queries.selectFrom('profiles').select('topics').where('user', '=', 'user')),
  /** user, user model, adaptation, topics */
  saveProfile: compileOnce(
    queries
      .insertInto('profiles')
      .values({ user: '', user_model: VALUE, adaptation: VALUE, topics: VALUE })
      .onConflict((conflict) =>
        conflict.column('user').doUpdateSet((row) => ({
          user_model: row.ref('excluded.user_model'),
          adaptation: row.ref('excluded.adaptation'),
          topics: row.ref('excluded.topics'),
        })),
      ),
  ),
});

export type TurnStatements = ReturnType<typeof createTurnStatements>;
