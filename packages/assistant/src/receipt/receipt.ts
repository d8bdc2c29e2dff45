import type { Routed, TurnReceipt, TurnVerdicts } from '@lethe/protocol';
import type { Left } from '../answerer/answerer.ts';
import type { Answered } from '../turn/answer.ts';
import type { TurnMeasures } from '../turn/measures.ts';

/** The receipt of one answer, from numbers and names of closed lists only. */
export function receiptOf(options: {
  turnId: string;
  /** When the answer was asked for, epoch milliseconds. */
  at: number;
  model: string;
  measures: TurnMeasures;
  answered: Answered;
  /** Everything but waiting and generating, milliseconds. */
  ownMs: number;
  verdicts: TurnVerdicts | null;
  left: Left;
  /** How the model was chosen; null where it was named. */
  routed: Routed | null;
}): TurnReceipt {
  const { turnId, at, model, measures, answered, ownMs, verdicts, left, routed } = options;
  const { ended, edits } = answered;
  return {
    turnId,
    at,
    model,
    route: left.bytes > 0 ? 'cloud' : 'local',
    routed,
    egressBytes: left.bytes,
    masked: left.masked,
    ended: ended.reason,
    truncatedPrompt: ended.truncatedPrompt,
    rhythm: measures.rhythm,
    features: [...measures.features],
    topics: [...measures.topics],
    tokens: {
      prompt: ended.promptTokens,
      reused: ended.reusedTokens,
      completion: ended.completionTokens,
    },
    timings: {
      own: ownMs,
      queue: ended.queueMs,
      firstToken: ended.firstTokenMs,
      generation: ended.ms,
    },
    edits,
    verdicts,
  };
}
