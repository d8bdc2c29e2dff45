import { TOPICS, TOPICS_PER_TURN } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import { sealedColumn } from '../sealing/sealed-column.ts';
import {
  amount,
  check,
  count,
  duration,
  identifier,
  listOf,
  moment,
  name,
  oneOf,
  or,
  type Rule,
  ratio,
  shape,
  signedUnit,
  unit,
  wholeNumber,
  yesOrNo,
} from '../values/check.ts';
import type { TurnRecord } from './turn-record.ts';
import { isJudged } from './turn-verdicts.ts';

/** What is sealed of a turn in its row: all but its ids and what was judged. */
export type TurnMeasures = Omit<TurnRecord, 'turnId' | 'sessionId' | 'userId' | 'judged'>;

/** Sealed with the axes as a list, in their order. */
type Sealed = Omit<TurnMeasures, 'adaptation'> & { axes: readonly number[] };

const column = sealedColumn<Sealed>('turns', 'measures');

/** Places in the vector of features whose values lie in [-1, 1]; the others lie in [0, 1]. */
const isSigned = (feature: number): boolean =>
  (feature >= 15 && feature <= 18) || (feature >= 24 && feature <= 31);

const FEATURE_COUNT = 32;

const isFeatures: Rule = (value) =>
  Array.isArray(value) &&
  value.length === FEATURE_COUNT &&
  value.every((feature, index) => (isSigned(index) ? signedUnit(feature) : unit(feature)));

const isTurn = shape({
  turnId: identifier,
  sessionId: identifier,
  userId: identifier,
  at: moment,
  features: isFeatures,
  adaptation: shape(Object.fromEntries(AXES.map((axis) => [axis, unit]))),
  route: oneOf(['local', 'cloud']),
  egressBytes: amount,
  latencyMs: duration,
  ownMs: duration,
  words: count,
  meanIntervalMs: or(duration, null),
  charactersPerSecond: or(ratio, null),
  correctionRatio: or(ratio, null),
  timed: yesOrNo,
  topics: listOf(wholeNumber(TOPICS.length - 1), { most: TOPICS_PER_TURN }),
  promptTokens: count,
  completionTokens: count,
  model: name(),
  judged: or(isJudged, null),
});

/** @throws VALUE_REFUSED when a value lies outside what it may be */
export const checkTurn = (turn: TurnRecord): TurnRecord => check(isTurn, turn);

/**
 * No feature is measured more finely. With more digits a turn would not fit into a quarter of a page,
 * and SQLite would give each one a page of its own beside the table.
 */
const inMillionths = (feature: number): number => Math.round(feature * 1e6) / 1e6;

type Sealer = Parameters<typeof column.seal>[0];

export function sealMeasures(sealer: Sealer, row: string, turn: TurnRecord): Uint8Array {
  const { turnId: _t, sessionId: _s, userId: _u, judged: _j, ...measured } = turn;
  const { adaptation, features, ...measures } = measured;
  return column.seal(sealer, row, {
    ...measures,
    features: features.map(inMillionths),
    axes: AXES.map((axis) => adaptation[axis]),
  });
}

export function openMeasures(sealer: Sealer, row: string, envelope: Uint8Array): TurnMeasures {
  const { axes, ...measures } = column.open(sealer, row, envelope);
  const adaptation = Object.fromEntries(AXES.map((axis, index) => [axis, axes[index]]));
  return { ...measures, adaptation: adaptation as TurnMeasures['adaptation'] };
}
