import type { Constitution } from '../constitution/constitution.ts';
import type { Principle } from '../constitution/schema.ts';
import { thresholdAt } from '../constitution/threshold.ts';
import type { Judgement, PrincipleJudgement } from '../judge/judge.ts';
import { constitutionFor } from '../judge/role-constitution.ts';
import { gravest, verdictOf } from '../judge/verdict.ts';
import type { Role } from '../signals/signal.ts';
import type { Direction, SignalName } from '../signals/signal-names.ts';
import type { CallBudget } from './call-budget.ts';
import { askWithin, type Complete } from './complete.ts';
import { type Nonce, randomNonce } from './delimit.ts';
import { findJson } from './find-json.ts';
import { scoresPrompt, scoresTokens } from './scores-prompt.ts';

export interface LlmJudgeOptions {
  readonly constitution: Constitution;
  /** Its id, for the record of what judged. */
  readonly model: string;
  readonly complete: Complete;
  /** Asked before each call; without one there is no bound but the time-out. */
  readonly budget?: CallBudget;
  readonly timeoutMs?: number;
  readonly nonce?: Nonce;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** A second opinion from a model, on principles whose detectors are in doubt. */
export interface LlmJudge {
  /** The judgement with the doubtful principles judged anew; the very same one where none is in doubt. */
  judge(
    text: string,
    first: Judgement,
    options: { direction: Direction; signal?: AbortSignal },
  ): Promise<Judgement>;
}

/** A signal is in doubt from so much below its threshold, and half of it, to so much above it. */
export const DOUBT = { below: 0.25, above: 0.1 } as const;

/** Longest text that a model is asked about, UTF-16 code units: it has to read all of it. */
const LONGEST = 16_000;

/** From this score on, the model holds a principle to be broken. */
const BROKEN = 0.5;

/** What a judgement by detectors is followed by where a model was asked. */
const RULE_ID = 'model';

/**
 * Judges by a model where the detectors are near their thresholds, in one call for all principles. A
 * call that fails, takes too long, is over the budget, cannot be read or would be about more than 16,000
 * units leaves them `unscored`, but for those that the detectors found broken: these stay so.
 */
export function createLlmJudge(options: LlmJudgeOptions): LlmJudge {
  const { constitution, model, complete, budget, timeoutMs } = options;
  const { nonce = randomNonce, now = () => performance.now() } = options;

  async function ask(
    text: string,
    principles: readonly Principle[],
    { direction, signal }: { direction: Direction; signal?: AbortSignal },
  ): Promise<string | undefined> {
    if (text.length > LONGEST || budget?.take() === false) return undefined;
    const prompt = scoresPrompt(text, { principles, direction, nonce: nonce() });
    return askWithin(complete, prompt, {
      ...{ signal, maxTokens: scoresTokens(principles), timeoutMs },
    });
  }

  return {
    async judge(text, first, { direction, signal }) {
      const { principles } = constitutionFor(roleOf(direction), constitution);
      const doubtful = principles.filter(
        (principle) =>
          principle.appliesTo.includes(direction) && isInDoubt(principle, first, constitution),
      );
      if (doubtful.length === 0) return first;
      const began = now();
      const scores = scoresIn(await ask(text, doubtful, { direction, signal }));
      const unscored = doubtful.filter(({ id }) => !scores.has(id)).length;
      return {
        ...merge(first, doubtful, (id) => scores.get(id)),
        method: { model, asked: doubtful.length, unscored, ms: now() - began },
      };
    },
  };
}

const roleOf = (direction: Direction): Role => (direction === 'input' ? 'user' : 'assistant');

function isInDoubt(
  { signals }: Principle,
  { signals: measured }: Judgement,
  { sensitivity }: Constitution,
): boolean {
  const nearest = Math.max(
    ...(Object.keys(signals) as SignalName[]).map((name) => {
      const threshold = thresholdAt(signals[name] as number, sensitivity);
      const score = measured[name] ?? 0;
      // Where a threshold is low, no evidence at all would lie near it.
      return score < threshold / 2 ? Number.NEGATIVE_INFINITY : score - threshold;
    }),
  );
  return nearest >= -DOUBT.below && nearest <= DOUBT.above;
}

/** Scores in [0, 1] by principle; anything else in the answer is none. */
function scoresIn(answer: string | undefined): ReadonlyMap<string, number> {
  const found = answer === undefined ? undefined : findJson(answer);
  if (typeof found !== 'object' || found === null) return new Map();
  return new Map(
    Object.entries(found).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= 1,
    ),
  );
}

function merge(
  first: Judgement,
  doubtful: readonly Principle[],
  scoreOf: (id: string) => number | undefined,
): Judgement {
  const known = new Map(doubtful.map((principle) => [principle.id, principle]));
  const principles = first.principles.map((judged): PrincipleJudgement => {
    const principle = known.get(judged.id);
    if (!principle) return judged;
    const score = scoreOf(judged.id);
    if (score === undefined)
      return judged.verdict === 'allow' ? { ...judged, verdict: 'unscored' } : judged;
    if (score < BROKEN) return { ...judged, score, verdict: 'allow', spans: [], ruleIds: [] };
    const ruleIds = [...judged.ruleIds, RULE_ID];
    return { ...judged, score, verdict: verdictOf(principle.action), ruleIds };
  });
  return { ...first, principles, verdict: gravest(principles.map(({ verdict }) => verdict)) };
}
