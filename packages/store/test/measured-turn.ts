import { type AdaptationModel, newAdaptationModel, newUserModel } from '@lethe/interaction';
import { AXES, type AxisValues, type JudgedTurn } from '@lethe/protocol';
import type { MeasuredTurn, TurnRecord } from '../src/index.ts';

export const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

/** A turn that was answered and judged, the answer reworded once after a model was asked. */
export const JUDGED: JudgedTurn = {
  policy: 'enforce',
  input: {
    verdict: 'allow',
    signals: { harmfulRequest: 0.125, selfHarm: 0, refusal: null },
    principles: [{ id: 'harmPrevention', score: 0.125, verdict: 'allow' }],
    weightedScore: 0.063,
    constitution: 'a'.repeat(64),
    method: null,
  },
  output: {
    verdict: 'review',
    signals: { toxicity: 1 },
    principles: [{ id: 'fairness', score: 1, verdict: 'review' }],
    weightedScore: 0.5,
    constitution: 'b'.repeat(64),
    method: { model: 'home/large', asked: 1, unscored: 0, ms: 812.5 },
  },
  revised: 1,
};

/** A turn with a value of its own in every field; nothing of it was judged. */
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
  judged: null,
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
