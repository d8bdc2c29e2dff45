import type { Adaptation, AxisValues, ServerMessage, TurnReceipt } from '@lethe/protocol';
import type { RunningTurn } from '../conversations/conversations.ts';
import { planEdits } from '../postprocess/plan.ts';
import { receiptOf } from '../receipt/receipt.ts';
import { samplingOf } from '../style/sampling.ts';
import type { Stopwatch } from '../time/stopwatch.ts';
import { type Answer, type Answered, createAnswer } from './answer.ts';
import type { TurnContext } from './context.ts';
import { codedFailure } from './failure.ts';
import { promptOf } from './prompt.ts';

/** The messages a turn sends. */
export type TurnMessageOut = Extract<
  ServerMessage,
  { type: 'turnStarted' | 'turnQueued' | 'turnText' | 'turnFinished' | 'turnFailed' }
>;

/** A turn that waits for its answer. */
export interface OpenTurn {
  readonly running: RunningTurn;
  /** When the answer was asked for, epoch milliseconds. */
  readonly at: number;
  readonly adaptation: Adaptation;
  /** The axes that count for the answer. */
  readonly axes: AxisValues;
  readonly signal: AbortSignal | undefined;
  readonly stopwatch: Stopwatch;
  /** Keeps the numbers of an answered turn. */
  record(answered: Answered, ownMs: number): Promise<void>;
  /** Makes undone what opening the turn did to what is measured. */
  takeBack(): Promise<void>;
  /** Puts the conversation right after an answer that failed. */
  restore(): void;
}

function answerTo(context: TurnContext, { running, axes, signal, stopwatch }: OpenTurn): Answer {
  const { runtime, nextSeed } = context;
  const { conversation, turn } = running;
  return createAnswer({
    runtime,
    stopwatch,
    plan: planEdits(axes),
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

/**
 * Sends an open turn's answer: `turnStarted`, the text, `turnFinished`. The turn is over, in the
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
  const { conversations, runtime } = context;
  const { running, stopwatch } = open;
  const { conversation, turn } = running;
  const { turnId } = turn;
  const answer = answerTo(context, open);
  let isOver = false;

  async function settle(): Promise<TurnReceipt> {
    isOver = true;
    const answered = answer.result();
    try {
      await open.record(answered, stopwatch.ms);
    } finally {
      const { measures } = turn;
      const model = runtime.describe().id;
      const ownMs = stopwatch.ms;
      turn.receipt = receiptOf({ turnId, at: open.at, model, measures, answered, ownMs });
      conversations.finish(running);
    }
    return turn.receipt;
  }

  function* outside(message: TurnMessageOut): Generator<TurnMessageOut, void, undefined> {
    stopwatch.pause();
    yield message;
    stopwatch.resume();
  }

  const place = () => ({
    turnId,
    conversationId: conversation.id,
    expiresAt: conversations.expiresAt(conversation),
  });

  try {
    yield* outside({ type: 'turnStarted', adaptation: open.adaptation, ...place() });
    for await (const event of answer.events) {
      if (event.type === 'queued') {
        yield* outside({ type: 'turnQueued', turnId, position: event.position });
        continue;
      }
      conversations.append(running, event.text);
      yield* outside({ type: 'turnText', turnId, text: event.text });
    }
    const receipt = await settle();
    yield { type: 'turnFinished', receipt, ...place() };
  } catch (error) {
    await fail();
    throw error;
  } finally {
    if (!isOver) await leave();
  }

  async function fail(): Promise<void> {
    isOver = true;
    if (turn.receipt === null) {
      open.restore();
      conversations.finish(running);
    }
    await open.takeBack();
  }

  async function leave(): Promise<void> {
    conversation.running?.abort();
    try {
      await settle();
    } catch (error) {
      await fail();
      codedFailure(error, context.report);
    }
  }
}
