import { newAdaptationModel, newUserModel } from '@lethe/interaction';
import { AXES, type AxisValues } from '@lethe/protocol';
import type { MeasuredTurn } from '@lethe/store';

/** Turns a session: a long afternoon. */
const SESSION = 50;

/** A turn as a person makes it, with a value in every field. */
export const turnOf = (userId: string, number: number): MeasuredTurn => ({
  turn: {
    turnId: `turn-${number}`,
    sessionId: `session-${Math.floor(number / SESSION)}`,
    userId,
    at: Date.UTC(2026, 0, 1) + number * 60_000,
    features: Array.from({ length: 32 }, (_, index) => ((index * 7 + number) % 97) / 97),
    adaptation: Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues,
    route: 'local',
    egressBytes: 0,
    latencyMs: 812.5,
    ownMs: 2.25,
    words: 9,
    meanIntervalMs: 140,
    charactersPerSecond: 6,
    correctionRatio: 0.125,
    timed: true,
    topics: [number % 20],
    promptTokens: 31,
    completionTokens: 17,
    model: 'local/nano',
    judged: null,
  },
  user: newUserModel(),
  adaptation: newAdaptationModel(),
});
