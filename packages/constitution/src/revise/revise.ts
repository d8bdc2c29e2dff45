import type { Constitution } from '../constitution/constitution.ts';
import type { Judgement } from '../judge/judge.ts';
import { compareGravity } from '../judge/verdict.ts';
import { type AskOptions, askWithin, type Complete } from '../llm-judge/complete.ts';
import { type Nonce, randomNonce } from '../llm-judge/delimit.ts';
import { compare } from '../llm-judge/preference.ts';
import { cutBroken } from './cut.ts';
import { keepsFacts } from './kept-facts.ts';
import { readRevision, revisePrompt } from './revise-prompt.ts';

export interface ReviseOptions {
  readonly constitution: Constitution;
  /** Judges a whole text by every principle. */
  readonly judge: (text: string) => Judgement | Promise<Judgement>;
  /** Which broken principles are repaired; all where absent. */
  readonly repairs?: (id: string) => boolean;
  /** A model that writes anew; without one only what can be cut is repaired. */
  readonly complete?: Complete;
  readonly signal?: AbortSignal;
  /** Longest time for one question to the model, milliseconds. */
  readonly timeoutMs?: number;
  /** Longest time for everything; what was found until then is given back. */
  readonly totalMs?: number;
  readonly nonce?: Nonce;
}

/** A text as it may be shown, the judgement of that very text, and how often it was changed. */
export interface Revised {
  readonly text: string;
  readonly judgement: Judgement;
  readonly revised: number;
}

/** Most times that a model writes one text anew. */
export const ROUNDS = 4;

/** A new text may be so much longer than the old one. */
const GROWTH = 1.5;
const GROWTH_UNITS = 200;
/** Tokens of an answer a UTF-16 unit of the text, and for the critique. */
const TOKENS_PER_UNIT = 0.5;
const CRITIQUE_TOKENS = 200;

/**
 * Repairs a text that breaks a principle: first by leaving out the sentences that do, then by a model's
 * critique and revision (Bai et al. 2022, https://arxiv.org/abs/2212.08073, section 3). Every wording is
 * judged by all principles anew. A wording that scores worse, breaks a principle that was kept, loses a
 * warning, changes a number or names something new is dropped, and the best so far is given back.
 *
 * @throws the signal's reason when it is aborted
 */
export async function revise(
  text: string,
  first: Judgement,
  options: ReviseOptions,
): Promise<Revised> {
  const { judge, repairs = () => true, complete, totalMs } = options;
  let best: Revised = { text, judgement: first, revised: 0 };
  const broken = () => brokenIn(best.judgement).filter(({ id }) => repairs(id));
  if (broken().length === 0) return best;

  async function consider(candidate: string | undefined): Promise<void> {
    if (candidate === undefined || !fits(text, candidate)) return;
    const judgement = await judge(candidate);
    if (!isBetter(judgement, best.judgement)) return;
    best = { text: candidate, judgement, revised: best.revised + 1 };
  }

  await consider(cutBroken(text, broken()));
  if (complete === undefined) return best;
  const limits = totalMs === undefined ? [] : [AbortSignal.timeout(totalMs)];
  const signal = AbortSignal.any([...(options.signal ? [options.signal] : []), ...limits]);
  for (let round = 0; round < ROUNDS && broken().length > 0; round++) {
    try {
      const ids = broken().map(({ id }) => id);
      const candidate = await rewritten(best.text, ids, { ...options, complete, signal });
      if (candidate === undefined || !fits(text, candidate)) continue;
      if (await isWorse(best.text, candidate, { ...options, complete, signal })) continue;
      await consider(candidate);
    } catch (error) {
      if (!signal.aborted) throw error;
      options.signal?.throwIfAborted();
      break;
    }
  }
  return best;
}

/** What a model is asked with. */
type Asking = ReviseOptions & { readonly complete: Complete };

const fits = (before: string, after: string): boolean =>
  after.length <= before.length * GROWTH + GROWTH_UNITS && keepsFacts(before, after);

const isBetter = (one: Judgement, other: Judgement): boolean =>
  (compareGravity(one.verdict, other.verdict) || one.weightedScore - other.weightedScore) < 0 &&
  one.principles.every(({ id, verdict }) => {
    const before = other.principles.find((principle) => principle.id === id);
    return before === undefined || compareGravity(verdict, before.verdict) <= 0;
  });

const brokenIn = ({ principles }: Judgement) =>
  principles.filter(({ verdict }) => verdict !== 'allow');

async function rewritten(
  text: string,
  broken: readonly string[],
  { complete, constitution, signal, timeoutMs, nonce = randomNonce }: Asking,
): Promise<string | undefined> {
  const mark = nonce();
  const principles = constitution.principles.filter(({ id }) => broken.includes(id));
  const prompt = revisePrompt(text, { principles, nonce: mark });
  const maxTokens = CRITIQUE_TOKENS + Math.ceil(text.length * TOKENS_PER_UNIT);
  const asked: AskOptions = { maxTokens, signal, timeoutMs };
  const answer = await askWithin(complete, prompt, asked);
  return answer === undefined ? undefined : readRevision(answer, mark);
}

/** Whether the model itself, asked in both orders, holds the old wording for the better one. */
async function isWorse(
  before: string,
  after: string,
  { constitution, ...options }: Asking,
): Promise<boolean> {
  const rule = constitution.principles.map(({ title }) => title).join('; ');
  return (await compare({ A: before, B: after }, rule, options)) === 'A';
}
