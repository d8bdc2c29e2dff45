import { TOPICS_PER_TURN } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { FEATURE_COLUMNS } from '../schema/feature-columns.ts';
import { flagOf, type Tables } from '../schema/rows.ts';
import type { TurnRecord } from './turn-record.ts';

/** @throws VALUE_REFUSED when there are not 32 features or more than three topics */
export function turnRow(turn: TurnRecord): Tables['turns'] {
  if (turn.features.length !== FEATURE_COLUMNS.length || turn.topics.length > TOPICS_PER_TURN)
    throw errors.VALUE_REFUSED();
  return {
    user_id: turn.userId,
    id: turn.turnId,
    session_id: turn.sessionId,
    at: turn.at,
    timed: flagOf(turn.timed),
    ...featureColumns(turn),
    ...axisColumns(turn),
    words: turn.words,
    mean_interval_ms: turn.meanIntervalMs,
    characters_per_second: turn.charactersPerSecond,
    correction_ratio: turn.correctionRatio,
    route: turn.route,
    egress_bytes: turn.egressBytes,
    model: turn.model,
    latency_ms: turn.latencyMs,
    own_ms: turn.ownMs,
    prompt_tokens: turn.promptTokens,
    completion_tokens: turn.completionTokens,
    topic_1: turn.topics[0] ?? null,
    topic_2: turn.topics[1] ?? null,
    topic_3: turn.topics[2] ?? null,
  };
}

type FeatureColumns = Pick<Tables['turns'], (typeof FEATURE_COLUMNS)[number]>;
type AxisColumns = Pick<Tables['turns'], `axis_${(typeof AXES)[number]}`>;

const featureColumns = ({ features }: TurnRecord) =>
  Object.fromEntries(
    FEATURE_COLUMNS.map((column, index) => [column, features[index]]),
  ) as FeatureColumns;

const axisColumns = ({ adaptation }: TurnRecord) =>
  Object.fromEntries(AXES.map((axis) => [`axis_${axis}`, adaptation[axis]])) as AxisColumns;
