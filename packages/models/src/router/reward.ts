/** What came of an answer, as far as anybody noticed; numbers and yes or no only. */
export interface AnswerOutcome {
  readonly thumb?: 'up' | 'down';
  /** There was no answer, or it broke off. */
  readonly failed?: boolean;
  /** The person asked for another answer to the same message. */
  readonly regenerated?: boolean;
  /** The person stopped the answer, or left and did not come back to the conversation. */
  readonly abandoned?: boolean;
  /** The next message set the answer right. */
  readonly corrected?: boolean;
  /** Milliseconds to the first token. */
  readonly firstTokenMs: number;
  /** Money spent, in microcents: a hundred million make one dollar or euro. */
  readonly microcents: number;
}

/** A worth for each outcome, in [0, 1]; the first that is known counts. A quiet answer is a good one. */
const WORTH = {
  up: 1,
  down: 0,
  failed: 0,
  regenerated: 0.1,
  corrected: 0.25,
  abandoned: 0.35,
  quiet: 0.7,
};

/** What waiting costs: this much at most, half of it at so many milliseconds. */
const WAITING = 0.2;
const HALF_WAIT_MS = 4000;

/** What a cent costs. Larger makes the router thriftier. */
const COST_OF_CENT = 0.1;
const MICROCENTS_A_CENT = 1_000_000;
const MOST_COST = 0.5;

/** What money costs in units of reward, at most a half. */
export const costOf = (microcents: number, costOfCent: number = COST_OF_CENT): number =>
  Math.min(MOST_COST, (costOfCent * Math.max(0, microcents)) / MICROCENTS_A_CENT);

/** The reward of an answer, in [-0.7, 1]: its worth less what waiting and money cost. */
export function rewardOf(outcome: AnswerOutcome, costOfCent?: number): number {
  const { firstTokenMs, microcents } = outcome;
  const waiting = (WAITING * firstTokenMs) / (firstTokenMs + HALF_WAIT_MS);
  return worthOf(outcome) - waiting - costOf(microcents, costOfCent);
}

function worthOf({ thumb, failed, regenerated, corrected, abandoned }: AnswerOutcome): number {
  if (thumb) return WORTH[thumb];
  if (failed) return WORTH.failed;
  if (regenerated) return WORTH.regenerated;
  if (corrected) return WORTH.corrected;
  return abandoned ? WORTH.abandoned : WORTH.quiet;
}
