import type { Judgement } from '@lethe/constitution';
import type {
  Adaptation,
  AxisValues,
  ServerMessage,
  TurnReceipt,
  TurnVerdicts,
} from '@lethe/protocol';
import type { AskedModels } from '../answerer/asked-models.ts';
import { refusalText } from '../constitution/refusal.ts';
import { verdictReportOf } from '../constitution/verdict-report.ts';
import type { RunningTurn } from '../conversations/conversations.ts';
import { receiptOf } from '../receipt/receipt.ts';
import type { Stopwatch } from '../time/stopwatch.ts';
import type { AnswerEvent, Answered } from './answer.ts';
import { type CompletionEvent, completeAnswer } from './complete-answer.ts';
import type { TurnContext } from './context.ts';
import { codedFailure } from './failure.ts';
import { type OpenAnswer, openAnswer, signalOf } from './open-answer.ts';

/** The messages a turn sends. */
export type TurnMessageOut = Extract<
  ServerMessage,
  {
    type:
      | 'turnStarted'
      | 'turnQueued'
      | 'turnLeft'
      | 'turnText'
      | 'turnRevising'
      | 'turnReplaced'
      | 'turnFinished'
      | 'turnFailed';
  }
>;

/** A turn that waits for its answer. */
export interface OpenTurn {
  readonly running: RunningTurn;
  readonly models: AskedModels;
  /** When the answer was asked for, epoch milliseconds. */
  readonly at: number;
  readonly adaptation: Adaptation;
  /** The axes that count for the answer. */
  readonly axes: AxisValues;
  readonly signal: AbortSignal | undefined;
  readonly stopwatch: Stopwatch;
  /** Keeps the numbers of an answered turn; false where its owner had everything erased meanwhile. */
  record(answered: Answered, ownMs: number, verdicts: TurnVerdicts | null): Promise<boolean>;
  /** Makes undone what opening the turn did to what is measured. */
  takeBack(): Promise<void>;
  /** Puts the conversation right after an answer that failed. */
  restore(): void;
}

/**
 * Sends an open turn's answer: `turnStarted`, the text or what stands in its place, `turnFinished`. The turn is over, in the
 * conversation and in the store, before its last message is sent. When whoever reads leaves early, the
 * answer ends there and counts as stopped.
 *
 * @throws the coded errors of the runtime (then nothing is recorded) and of the store (then the answer
 * was sent in full and stays in the conversation); what was measured is taken back in both cases
 */
export async function* deliver(
  context: TurnContext,
  open: OpenTurn,
): AsyncGenerator<TurnMessageOut, void, undefined> {
  const { conversations } = context;
  const { models, running, stopwatch } = open;
  const { answerer } = models;
  const { conversation, turn } = running;
  const { turnId } = turn;
  let opened: OpenAnswer | null = null;
  let isOver = false;
  /** How it ended, once that is known beyond what was shown. */
  let completed: Answered | null = null;

  async function settle({ answer, input }: OpenAnswer): Promise<TurnReceipt> {
    isOver = true;
    const answered = completed ?? answer.result();
    const verdicts = verdictsOf(context, input, answered);
    let isKept = false;
    try {
      isKept = await open.record(answered, stopwatch.ms, verdicts);
    } finally {
      const { measures } = turn;
      const model = answerer.runtime.id;
      const left = models.left();
      const ownMs = stopwatch.ms;
      const routed = answerer.chosen?.routed ?? null;
      turn.receipt = receiptOf({
        ...{ turnId, at: open.at, model, measures, answered, ownMs, verdicts, left, routed },
      });
      conversations.finish(running);
    }
    watched(turn.receipt, answered);
    if (isKept) toldChooser(turn.receipt);
    return turn.receipt;
  }

  /** A fault of the watch is told to the log and costs no answer. */
  function watched(receipt: TurnReceipt, { ended }: Answered): void {
    try {
      context.watch?.({ receipt, ended, words: turn.measures.words });
    } catch (error) {
      codedFailure(error, context.report);
    }
  }

  /** Likewise a fault of whoever chose the model. */
  function toldChooser(receipt: TurnReceipt | null): void {
    try {
      answerer.chosen?.over(receipt);
    } catch (error) {
      codedFailure(error, context.report);
    }
  }

  function* outside(message: TurnMessageOut): Generator<TurnMessageOut, void, undefined> {
    stopwatch.pause();
    yield message;
    stopwatch.resume();
  }

  function* departed(): Generator<TurnMessageOut, void, undefined> {
    for (const left of models.takeLeft()) yield { type: 'turnLeft', turnId, ...left };
  }

  const place = () => ({
    turnId,
    conversationId: conversation.id,
    expiresAt: conversations.expiresAt(conversation),
  });

  try {
    opened = await openAnswer(context, open);
    yield* outside({ type: 'turnStarted', adaptation: open.adaptation, ...place() });
    for await (const event of opened.answer.events) {
      for (const message of departed()) yield* outside(message);
      yield* outside(messageOf(event));
    }
    const completing = completeAnswer(context, {
      ...{ answered: opened.answer.result(), turn, models, signal: signalOf(open), stopwatch },
    });
    // The stopwatch stands until it is done.
    for (;;) {
      const { value, done } = await completing.next();
      yield* departed();
      if (done) {
        completed = value;
        break;
      }
      if ('answered' in value) completed = value.answered;
      yield messageOf(value);
    }
    const receipt = await settle(opened);
    yield { type: 'turnFinished', receipt, ...place() };
  } catch (error) {
    // What left, left, whatever came back.
    yield* departed();
    await fail();
    throw error;
  } finally {
    if (!isOver && opened !== null) await leave(opened);
  }

  /** Does to the conversation what the message tells its reader. */
  function messageOf(event: AnswerEvent | CompletionEvent): TurnMessageOut {
    switch (event.type) {
      case 'queued':
        return { type: 'turnQueued', turnId, position: event.position };
      case 'text':
        conversations.append(running, event.text);
        return { type: 'turnText', turnId, text: event.text };
      case 'stopped': {
        const { constitution } = context.judging;
        const text = refusalText(event.judgement, { constitution, kind: 'replaced' });
        conversations.rewrite(running, text);
        return { type: 'turnReplaced', turnId, reason: 'stopped', text };
      }
      case 'revising':
        return { type: 'turnRevising', turnId };
      case 'revised':
        conversations.rewrite(running, event.text);
        return { type: 'turnReplaced', turnId, reason: 'revised', text: event.text };
    }
  }

  async function fail(): Promise<void> {
    isOver = true;
    if (turn.receipt === null) {
      open.restore();
      conversations.finish(running);
      toldChooser(null);
    }
    await open.takeBack();
  }

  async function leave(left: OpenAnswer): Promise<void> {
    conversation.running?.abort();
    try {
      await settle(left);
    } catch (error) {
      await fail();
      codedFailure(error, context.report);
    }
  }
}

/** Counts what was judged, and tells it as the receipt does. */
function verdictsOf(
  { judging }: TurnContext,
  input: Judgement | null,
  { judgement: output, revised }: Answered,
): TurnVerdicts | null {
  if (input === null) return null;
  judging.count('input', input);
  if (output !== null) judging.count('output', output);
  return {
    policy: judging.policy,
    input: verdictReportOf(input),
    output: output && verdictReportOf(output),
    revised,
  };
}
