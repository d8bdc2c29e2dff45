import { type AdaptationModel, newAdaptationModel, newUserModel } from '@lethe/interaction';
import { AXES, type AxisValues } from '@lethe/protocol';
import type { MeasuredTurn, TurnRecord } from '../src/index.ts';

export const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

/** A turn with a value of its own in every field. */
export const turnRecord = (turn: Partial<TurnRecord> = {}): TurnRecord => ({
  turnId: 'turn-1',
  sessionId: 'session-1',
  userId: 'ada',
  at: Date.UTC(2026, 4, 1, 12),
  features: Array.from({ length: 32 }, (_, index) => index / 32),
  adaptation: { ...NEUTRAL, verbosity: 0.75 },
  route: 'local',
  egressBytes: 0,
  latencyMs: 812.5,
  ownMs: 2.25,
  words: 9,
  meanIntervalMs: 140,
  charactersPerSecond: 6,
  correctionRatio: 0.125,
  timed: true,
  topics: [0, 5, 2],
  promptTokens: 31,
  completionTokens: 17,
  model: 'local/nano',
  ...turn,
});

export const measuredTurn = (
  turn: Partial<TurnRecord> = {},
  models: Partial<Omit<MeasuredTurn, 'turn'>> = {},
): MeasuredTurn => ({
  turn: turnRecord(turn),
  user: newUserModel(),
  adaptation: newAdaptationModel(),
  ...models,
});

export const pinned = (value: number): AdaptationModel => {
  const model = newAdaptationModel();
  return { ...model, axes: { ...model.axes, warmth: { value, pinned: true, enabled: false } } };
};
