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
  const { judging } = context;
  const { turn } = open.running;
  if (judging.policy === 'off') return { input: null, answer: answerTo(context, open) };
  const input = await judging.judgeInput([{ role: 'user', text: turn.text }]);
  const { leaves } = open.answerer;
  if (!judging.stops(input, { leaves })) return { input, answer: answerTo(context, open) };
  const { constitution } = judging;
  return { input, answer: refusedAnswer(refusalText(input, { constitution, kind: 'refused' })) };
}

function answerTo(context: TurnContext, open: OpenTurn): Answer {
  const { answerer, running, axes, signal, stopwatch } = open;
  const { judging, nextSeed } = context;
  const { runtime } = answerer;
  const { conversation, turn } = running;
  return createAnswer({
    runtime,
    stopwatch,
    plan: planEdits(axes),
    guard: judging.guard({ direction: 'output' }),
    signal: signal ? AbortSignal.any([signal, running.signal]) : running.signal,
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
