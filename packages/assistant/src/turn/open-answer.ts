import type { Judgement } from '@lethe/constitution';
import { refusalText } from '../constitution/refusal.ts';
import { planEdits } from '../postprocess/plan.ts';
import { samplingOf } from '../style/sampling.ts';
import { type Answer, createAnswer } from './answer.ts';
import type { TurnContext } from './context.ts';
import type { OpenTurn } from './deliver.ts';
import { promptOf } from './prompt.ts';
import { refusedAnswer } from './refused-answer.ts';

/** An answer on its way, and what was judged of its message. */
export interface OpenAnswer {
  readonly answer: Answer;
  /** Null where nothing is judged. */
  readonly input: Judgement | null;
}

/** Judges the message and asks the model; a message that goes no further is answered by a refusal. */
export async function openAnswer(context: TurnContext, open: OpenTurn): Promise<OpenAnswer> {
  const { judging, secondOpinion } = context;
  const { running, models, stopwatch } = open;
  const { turn } = running;
  if (judging.policy === 'off') return { input: null, answer: answerTo(context, open) };
  const first = await judging.judgeInput([{ role: 'user', text: turn.text }]);
  stopwatch.pause();
  const input = await secondOpinion.on(turn.text, first, {
    ...{ direction: 'input', models, signal: signalOf(open) },
  });
  stopwatch.resume();
  const { leaves } = models.answerer;
  if (!judging.stops(input, { leaves })) return { input, answer: answerTo(context, open) };
  const { constitution } = judging;
  return { input, answer: refusedAnswer(refusalText(input, { constitution, kind: 'refused' })) };
}

/** Aborted when the answer is stopped, or its conversation dropped. */
export const signalOf = ({ signal, running }: Pick<OpenTurn, 'signal' | 'running'>): AbortSignal =>
  signal ? AbortSignal.any([signal, running.signal]) : running.signal;

function answerTo(context: TurnContext, open: OpenTurn): Answer {
  const { models, running, axes, stopwatch } = open;
  const { judging, nextSeed } = context;
  const { runtime } = models.answerer;
  const { conversation, turn } = running;
  return createAnswer({
    runtime,
    stopwatch,
    plan: planEdits(axes),
    guard: judging.guard({ direction: 'output' }),
    signal: signalOf(open),
    request: {
      conversationId: conversation.memoryId,
      userId: conversation.userId,
      messages: promptOf(conversation.turns, turn, runtime.describe()),
      style: turn.style,
      seed: nextSeed(),
      ...samplingOf(axes),
    },
  });
}
