import {
  count,
  digest,
  duration,
  flag,
  identifier,
  integer,
  modelName,
  moment,
  oneOf,
  optionalInteger,
  optionalReal,
  real,
} from '../columns.ts';
import type { SchemaVersion } from '../migrate.ts';
import { createKeyedTable, createTable } from './create-table.ts';

/** Features that lie in [0, 1]. */
const UNIT_FEATURES = [
  'mean_interval',
  'std_interval',
  'mean_burst_length',
  'mean_pause',
  'backspace_ratio',
  'composition_speed',
  'pause_before_send',
  'editing_effort',
  'message_length',
  'type_token_ratio',
  'mean_word_length',
  'reading_grade',
  'question_ratio',
  'formality',
  'emoji_density',
];

/** Features that lie in [-1, 1], between the two groups of [0, 1]. */
const TREND_FEATURES = ['sentiment_valence', 'length_trend', 'speed_trend', 'vocabulary_trend'];

const CONTEXT_FEATURES = [
  'engagement_velocity',
  'topic_coherence',
  'session_progress',
  'time_deviation',
  'response_depth',
];

const DEVIATIONS = [
  'mean_interval_deviation',
  'message_length_deviation',
  'type_token_ratio_deviation',
  'formality_deviation',
  'composition_speed_deviation',
  'engagement_velocity_deviation',
  'reading_grade_deviation',
  'mean_burst_length_deviation',
];

const AXES = [
  'complexity',
  'formality',
  'verbosity',
  'expressiveness',
  'directness',
  'warmth',
  'accessibility',
  'pace',
];

const unit = (name: string) => real(name, 0, 1);
const signedUnit = (name: string) => real(name, -1, 1);

const ofUser = (table: string) => `${table} REFERENCES users (id) ON DELETE CASCADE`;

/** The first schema: people, sign-ins, and what turns measured. */
export const version1: SchemaVersion = {
  version: 1,
  statements: [
    createKeyedTable('users', [
      `${identifier('id')} PRIMARY KEY`,
      oneOf('role', ['owner', 'admin', 'member', 'service']),
      moment('created_at'),
    ]),
    createKeyedTable('sign_ins', [
      `${digest('token_hash')} PRIMARY KEY`,
      ofUser(identifier('user_id')),
      moment('created_at'),
      moment('expires_at'),
    ]),
    'CREATE INDEX sign_ins_of_user ON sign_ins (user_id, expires_at)',
    createKeyedTable('sessions', [
      ofUser(identifier('user_id')),
      identifier('id'),
      moment('started_at'),
      moment('last_turn_at'),
      'PRIMARY KEY (user_id, id)',
    ]),
    'CREATE INDEX sessions_by_start ON sessions (user_id, started_at)',
    createTable('turns', [
      identifier('user_id'),
      identifier('id'),
      identifier('session_id'),
      moment('at'),
      flag('timed'),
      ...UNIT_FEATURES.map((name) => unit(`feature_${name}`)),
      ...TREND_FEATURES.map((name) => signedUnit(`feature_${name}`)),
      ...CONTEXT_FEATURES.map((name) => unit(`feature_${name}`)),
      ...DEVIATIONS.map((name) => signedUnit(`feature_${name}`)),
      ...AXES.map((name) => unit(`axis_${name}`)),
      count('words'),
      optionalReal('mean_interval_ms', 0, 86_400_000),
      optionalReal('characters_per_second', 0, 1_000_000),
      optionalReal('correction_ratio', 0, 1_000_000),
      oneOf('route', ['local']),
      integer('egress_bytes', 0, Number.MAX_SAFE_INTEGER),
      modelName('model'),
      duration('latency_ms'),
      duration('own_ms'),
      count('prompt_tokens'),
      count('completion_tokens'),
      optionalInteger('topic_1', 0, 299),
      optionalInteger('topic_2', 0, 299),
      optionalInteger('topic_3', 0, 299),
      'PRIMARY KEY (user_id, id)',
      'FOREIGN KEY (user_id, session_id) REFERENCES sessions (user_id, id) ON DELETE CASCADE',
    ]),
    'CREATE INDEX turns_of_session ON turns (user_id, session_id, at)',
    createKeyedTable('baselines', [
      ofUser(identifier('user_id')),
      integer('feature', 0, 31),
      count('count'),
      real('mean', -1_000_000_000, 1_000_000_000),
      real('m2', 0, 1e24),
      'PRIMARY KEY (user_id, feature)',
    ]),
    createKeyedTable('profiles', [
      `${ofUser(identifier('user_id'))} PRIMARY KEY`,
      count('turns'),
      real('usual_hour_sine', -1_000_000_000, 1_000_000_000),
      real('usual_hour_cosine', -1_000_000_000, 1_000_000_000),
      count('usual_hour_count'),
      count('slow_turns'),
      count('calm_turns'),
      flag('accessibility_on'),
    ]),
    createKeyedTable('axes', [
      ofUser(identifier('user_id')),
      oneOf('axis', AXES),
      unit('value'),
      flag('pinned'),
      flag('enabled'),
      'PRIMARY KEY (user_id, axis)',
    ]),
    createKeyedTable('topic_counts', [
      ofUser(identifier('user_id')),
      integer('topic', 0, 299),
      count('turns'),
      'PRIMARY KEY (user_id, topic)',
    ]),
  ],
};
