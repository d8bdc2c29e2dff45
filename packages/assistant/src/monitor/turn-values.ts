import type { TurnReceipt, TurnVerdicts } from '@lethe/protocol';
import type { LetheMetric } from '@lethe/sleep';
import type { Answered } from '../turn/answer.ts';

/** What was measured of one turn, by metric. What could not be measured is not there. */
export type TurnValues = Partial<Record<LetheMetric, number>>;

export interface MeasuredTurn {
  readonly receipt: Pick<TurnReceipt, 'tokens' | 'timings' | 'verdicts'>;
  readonly ended: Pick<Answered['ended'], 'reason' | 'meanLogProbability'>;
  /** Words of the message. */
  readonly words: number;
}

/** From this score on an answer counts as one that refuses. */
const REFUSES = 0.5;

/** Whoever stopped an answer decided how long it took; without the model there was nothing to time. */
const SAYS_NOTHING_OF_SPEED = new Set(['abort', 'refused']);

const speedOf = ({ tokens, timings }: MeasuredTurn['receipt']): TurnValues => {
  const { own, queue, firstToken, generation } = timings;
  const writingMs = generation - firstToken;
  const isMeasurable = tokens.completion > 1 && writingMs > 0;
  return {
    latencyMs: own + queue + generation,
    firstTokenMs: firstToken,
    ...(isMeasurable && { tokensPerSecond: ((tokens.completion - 1) * 1000) / writingMs }),
  };
};

const judgedOf = (verdicts: TurnVerdicts | null, reason: string): TurnValues => {
  if (verdicts === null) return {};
  const { input, output } = verdicts;
  const isRefused = reason === 'refused' || reason === 'replaced';
  const refuses = isRefused || (output?.signals.refusal ?? 0) >= REFUSES;
  const isBlocked = input.verdict === 'block' || output?.verdict === 'block';
  return { refusal: Number(refuses), violation: Number(isBlocked) };
};

/** The numbers of a turn that are watched, from its receipt. */
export const turnValues = ({ receipt, ended, words }: MeasuredTurn): TurnValues => {
  const { tokens, timings, verdicts } = receipt;
  return {
    ownMs: timings.own,
    engagement: words,
    ...judgedOf(verdicts, ended.reason),
    ...(!SAYS_NOTHING_OF_SPEED.has(ended.reason) && speedOf(receipt)),
    ...(tokens.completion > 0 && { tokens: tokens.prompt + tokens.completion }),
    // A model that cannot tell its probabilities says 0.
    ...(ended.meanLogProbability < 0 && { meanLogProbability: ended.meanLogProbability }),
  };
};
