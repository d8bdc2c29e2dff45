import { DatabaseSync } from 'node:sqlite';
import { version1 } from '../src/schema/versions/1.ts';
import { APPLICATION_ID } from '../src/sqlite/identity.ts';

const AXES = 'complexity formality verbosity expressiveness directness warmth accessibility pace';

/**
 * A database as version 1 left it, built by its own statements: a user with a sign-in, two sessions of
 * two turns and one, and a profile. Its values stand in clear.
 */
export function makeVersion1(path: string, { userId = 'ada' } = {}): void {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal');
  for (const statement of version1.statements) database.exec(statement);
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const places = Object.keys(row).map(() => '?');
    database
      .prepare(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
      )
      .run(...Object.values(row));
  };
  insert('users', { id: userId, role: 'owner', created_at: 1000 });
  const sign = { token_hash: 'a'.repeat(64), user_id: userId };
  insert('sign_ins', { ...sign, created_at: 2000, expires_at: 9e14 });
  for (const [id, at] of [
    ['early', 86_400_000],
    ['late', 2 * 86_400_000],
  ] as const)
    insert('sessions', { user_id: userId, id, started_at: at, last_turn_at: at + 5 });
  const columns = database.prepare('select name from pragma_table_xinfo(?)').all('turns');
  for (const [id, session, at, topic] of [
    ['one', 'early', 86_400_000, 3],
    ['two', 'early', 86_400_005, 9],
    ['three', 'late', 2 * 86_400_000, 3],
  ] as const) {
    const measures = columns
      .map(({ name }) => String(name))
      .flatMap((name, index) => {
        if (name.startsWith('feature_')) return [[name, index / 100] as const];
        return name.startsWith('axis_') ? [[name, 0.625] as const] : [];
      });
    insert('turns', {
      user_id: userId,
      id,
      session_id: session,
      at,
      timed: 1,
      ...Object.fromEntries(measures),
      words: 7,
      mean_interval_ms: 140.25,
      characters_per_second: 6,
      correction_ratio: 0.125,
      route: 'local',
      egress_bytes: 0,
      model: 'local/nano',
      latency_ms: 812.5,
      own_ms: 2.25,
      prompt_tokens: 31,
      completion_tokens: 17,
      topic_1: topic,
      topic_2: null,
      topic_3: null,
    });
  }
  for (let feature = 0; feature < 32; feature += 1)
    insert('baselines', { user_id: userId, feature, count: 3, mean: feature / 32, m2: 0.5 });
  insert('profiles', {
    user_id: userId,
    turns: 3,
    usual_hour_sine: -0.3,
    usual_hour_cosine: 0.7,
    usual_hour_count: 3,
    slow_turns: 1,
    calm_turns: 2,
    accessibility_on: 1,
  });
  for (const axis of AXES.split(' '))
    insert('axes', { user_id: userId, axis, value: 0.25, pinned: 1, enabled: 0 });
  insert('topic_counts', { user_id: userId, topic: 3, turns: 2 });
  insert('topic_counts', { user_id: userId, topic: 9, turns: 1 });
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
  database.exec('pragma user_version = 1');
  database.close();
}
