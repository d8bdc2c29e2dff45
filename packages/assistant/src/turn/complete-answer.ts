import type { Judgement } from '@lethe/constitution';
import type { AskedModels } from '../answerer/asked-models.ts';
import type { Turn } from '../conversations/conversation.ts';
import type { Stopwatch } from '../time/stopwatch.ts';
import type { Answered } from './answer.ts';
import type { TurnContext } from './context.ts';

export type CompletionEvent =
  /** Another wording is looked for. */
  | { readonly type: 'revising' }
  /** It was found, and stands in place of what was shown. */
  | { readonly type: 'revised'; readonly text: string; readonly answered: Answered }
  /** What was shown breaks a principle after all. */
  | { readonly type: 'stopped'; readonly judgement: Judgement; readonly answered: Answered };

/**
 * What follows once an answer was shown in full: a model is asked where the detectors are in doubt, and
 * what breaks a principle is reworded or stopped. Returns how the answer ended then. It never throws; an
 * abort leaves the answer as it is.
 */
export async function* completeAnswer(
  { judging, secondOpinion, revision, now }: TurnContext,
  {
    answered,
    turn,
    models,
    signal,
    stopwatch,
  }: {
    answered: Answered;
    turn: Pick<Turn, 'answer'>;
    models: AskedModels;
    signal: AbortSignal;
    /** Stands while models are waited for. */
    stopwatch: Stopwatch;
  },
): AsyncGenerator<CompletionEvent, Answered, undefined> {
  const { answer } = turn;
  const { judgement: first, ended } = answered;
  if (judging.policy === 'off' || first === null || answer === '' || signal.aborted)
    return answered;
  if (ended.reason === 'replaced') return answered;
  const began = now();
  stopwatch.pause();

  const ask = (text: string, judgement: Judgement) =>
    secondOpinion.on(text, judgement, { direction: 'output', models, signal });
  const over = (change: Partial<Answered>, reason = ended.reason): Answered => {
    stopwatch.resume();
    return { ...answered, ...change, ended: { ...ended, reason, ms: ended.ms + now() - began } };
  };

  const judgement = await ask(answer, first);
  if (judging.stops(judgement, { leaves: false })) {
    const stopped = over({ judgement }, 'replaced');
    yield { type: 'stopped', judgement, answered: stopped };
    return stopped;
  }
  if (judging.policy !== 'enforce' || !revision.isDue(judgement)) return over({ judgement });
  yield { type: 'revising' };
  const revised = await revision.of(answer, judgement, {
    ...{ models, signal },
    judge: async (text) => ask(text, await judging.judgeInput([{ role: 'assistant', text }])),
  });
  if (revised === null || signal.aborted) return over({ judgement });
  const { text, judgement: last, revised: times } = revised;
  const reworded = over({ judgement: last, revised: times });
  yield { type: 'revised', text, answered: reworded };
  return reworded;
}
