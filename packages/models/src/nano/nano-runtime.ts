import { createFairQueue } from '../queue/fair-queue.ts';
import { createChannel } from '../runtime/channel.ts';
import { checkOptions, type GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary } from '../runtime/model.ts';
import type { GenerateOptions, GenerationEvent, Runtime } from '../runtime/runtime.ts';
import type { RestartingWorker } from '../worker/restarting-worker.ts';

/**
 * What suits a model of this size; every generation may say otherwise. The penalty is mild: a small
 * model repeats itself, but short answers need their small words again.
 */
const SAMPLING = { temperature: 0.4, topK: 40, topP: 0.95, repetitionPenalty: 1.1 };

const NOTHING_WRITTEN: GenerationSummary = {
  reason: 'abort',
  promptTokens: 0,
  reusedTokens: 0,
  completionTokens: 0,
  truncatedPrompt: false,
  meanLogProbability: 0,
};

export interface NanoRuntimeOptions {
  readonly worker: RestartingWorker;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  /** Most answers waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most answers waiting of one user. */
  readonly maxWaitingPerUser?: number;
}

/** Nano behind the runtime interface: one answer at a time, the others in a fair line. */
export function createNanoRuntime(options: NanoRuntimeOptions): Runtime {
  const { worker, clock } = options;
  const queue = createFairQueue(options);
  /** The conversation of each answer that is waiting or being written. */
  const open = new Map<AbortController, string>();

  async function* generate(asked: GenerateOptions): AsyncGenerator<GenerationEvent> {
    const request = checkOptions(asked, SAMPLING);
    const ending = new AbortController();
    const signals = asked.signal ? [asked.signal, ending.signal] : [ending.signal];
    const signal = AbortSignal.any(signals);
    const entered = clock();
    const { position, turn } = queue.enter(asked.userId, signal);
    open.set(ending, request.conversationId);
    try {
      if (position > 0) yield { type: 'queued', position };
      const endTurn = await turn;
      const queueMs = clock() - entered;
      if (endTurn) yield* write(request, signal, queueMs);
      else yield { type: 'end', ...NOTHING_WRITTEN, queueMs, firstTokenMs: 0, ms: 0 };
    } finally {
      ending.abort();
      open.delete(ending);
      // The reader may have left just when the turn came: it is ended in any case.
      const endTurn = await turn.catch(() => undefined);
      endTurn?.();
    }
  }

  async function* write(
    request: GenerationRequest,
    signal: AbortSignal,
    queueMs: number,
  ): AsyncGenerator<GenerationEvent> {
    const begun = clock();
    let firstTokenMs: number | undefined;
    const events = createChannel<GenerationEvent>();
    const onStep = ({ text, token }: GenerationStep): void => {
      firstTokenMs ??= clock() - begun;
      if (token) events.push(token);
      if (text !== '') events.push({ type: 'text', text });
    };
    const answer = worker
      .take()
      .then((taken) =>
        signal.aborted ? NOTHING_WRITTEN : taken.generate(request, { onStep, signal }),
      );
    answer.then(() => events.end(), events.end);
    yield* events;
    const summary = await answer;
    const ms = clock() - begun;
    yield { type: 'end', ...summary, queueMs, firstTokenMs: firstTokenMs ?? ms, ms };
  }

  return {
    id: worker.description.id,
    describe: () => worker.description,
    generate,
    async forget(conversationId) {
      for (const [ending, conversation] of open) {
        if (conversation === conversationId) ending.abort();
      }
      await worker.current()?.forget(conversationId);
    },
    async close() {
      await queue.close();
      await worker.terminate();
    },
  };
}
