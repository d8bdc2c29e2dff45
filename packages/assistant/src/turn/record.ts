import type { AxisValues, TurnVerdicts } from '@lethe/protocol';
import type { TurnRecord } from '@lethe/store';
import type { Left } from '../answerer/answerer.ts';
import { judgedTurnOf } from '../constitution/judged-turn.ts';
import type { Answered } from './answer.ts';
import type { TurnMeasures } from './measures.ts';

/** The row of one answered turn. `ownMs` is what was spent before the row is written. */
export function recordOf(options: {
  turnId: string;
  sessionId: string;
  userId: string;
  at: number;
  measures: TurnMeasures;
  axes: AxisValues;
  model: string;
  answered: Answered;
  ownMs: number;
  left: Left;
  verdicts: TurnVerdicts | null;
}): TurnRecord {
  const { measures, axes, answered, ownMs, left, verdicts, ...identity } = options;
  const { rhythm: _, ...measured } = measures;
  const { ended } = answered;
  return {
    ...identity,
    ...measured,
    adaptation: axes,
    route: left.bytes > 0 ? 'cloud' : 'local',
    egressBytes: left.bytes,
    latencyMs: ownMs + ended.queueMs + ended.ms,
    ownMs,
    promptTokens: ended.promptTokens,
    completionTokens: ended.completionTokens,
    judged: verdicts && judgedTurnOf(verdicts),
  };
}
