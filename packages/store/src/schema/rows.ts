import type { Axis, ROLES } from '@lethe/protocol';
import type { FeatureColumn } from './feature-columns.ts';

export type Role = (typeof ROLES)[number];

/** Yes or no as SQLite holds it. */
export type Flag = 0 | 1;

export const flagOf = (value: boolean): Flag => (value ? 1 : 0);

interface UserRow {
  id: string;
  role: Role;
  created_at: number;
}

interface SignInRow {
  token_hash: string;
  user_id: string;
  created_at: number;
  expires_at: number;
}

interface SessionRow {
  user_id: string;
  id: string;
  started_at: number;
  last_turn_at: number;
}

interface TurnFacts {
  user_id: string;
  id: string;
  session_id: string;
  at: number;
  timed: Flag;
  words: number;
  mean_interval_ms: number | null;
  characters_per_second: number | null;
  correction_ratio: number | null;
  route: 'local';
  egress_bytes: number;
  model: string;
  latency_ms: number;
  own_ms: number;
  prompt_tokens: number;
  completion_tokens: number;
  topic_1: number | null;
  topic_2: number | null;
  topic_3: number | null;
}

type TurnRow = TurnFacts & Record<FeatureColumn, number> & Record<`axis_${Axis}`, number>;

interface BaselineRow {
  user_id: string;
  feature: number;
  count: number;
  mean: number;
  m2: number;
}

interface ProfileRow {
  user_id: string;
  turns: number;
  usual_hour_sine: number;
  usual_hour_cosine: number;
  usual_hour_count: number;
  slow_turns: number;
  calm_turns: number;
  accessibility_on: Flag;
}

interface AxisRow {
  user_id: string;
  axis: Axis;
  value: number;
  pinned: Flag;
  enabled: Flag;
}

interface TopicCountRow {
  user_id: string;
  topic: number;
  turns: number;
}

/** The newest schema, as the queries see it. */
export interface Tables {
  users: UserRow;
  sign_ins: SignInRow;
  sessions: SessionRow;
  turns: TurnRow;
  baselines: BaselineRow;
  profiles: ProfileRow;
  axes: AxisRow;
  topic_counts: TopicCountRow;
}

export type TableName = keyof Tables;
