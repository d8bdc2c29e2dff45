import { createFairQueue } from '../queue/fair-queue.ts';
import type { ModelWorker } from '../worker/model-worker.ts';
import type { RestartingWorker } from '../worker/restarting-worker.ts';
import { createChannel } from './channel.ts';
import { checkOptions, checkTexts, type GenerationRequest } from './check-options.ts';
import type { GenerationStep, GenerationSummary } from './model.ts';
import type { GenerateOptions, GenerationEvent, LocalRuntime } from './runtime.ts';

const NOTHING_WRITTEN: GenerationSummary = {
  reason: 'abort',
  promptTokens: 0,
  reusedTokens: 0,
  completionTokens: 0,
  truncatedPrompt: false,
  meanLogProbability: 0,
};

export interface QueuedRuntimeOptions {
  readonly worker: RestartingWorker;
  /** Whether the model can make use of memories; it cannot where absent. */
  readonly readsMemories?: boolean;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  /** Most answers waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most answers waiting of one user. */
  readonly maxWaitingPerUser?: number;
}

/** A model behind the runtime interface: one answer at a time, the others in a fair line. */
export function createQueuedRuntime(options: QueuedRuntimeOptions): LocalRuntime {
  const { worker, clock, readsMemories = false } = options;
  const queue = createFairQueue(options);
  /** The conversation of each answer that is waiting or being written. */
  const open = new Map<AbortController, string>();

  async function* generate(asked: GenerateOptions): AsyncGenerator<GenerationEvent> {
    const request = checkOptions(asked, worker.sampling);
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

  /** Work that waits in the line of answers. */
  async function inTurn<Result>(
    { userId, signal }: { userId: string; signal?: AbortSignal },
    work: (taken: ModelWorker) => Promise<Result>,
  ): Promise<Result> {
    const { turn } = queue.enter(userId, signal);
    const endTurn = await turn;
    try {
      signal?.throwIfAborted();
      return await work(await worker.take());
    } finally {
      endTurn?.();
    }
  }

  /** A model that has ended remembers nothing: it has forgotten. */
  const ifAlive = (error: unknown): void => {
    if (worker.current()) throw error;
  };

  return {
    id: worker.description.id,
    readsMemories,
    describe: () => worker.description,
    generate,
    async forget(conversationId) {
      for (const [ending, conversation] of open) {
        if (conversation === conversationId) ending.abort();
      }
      await worker.current()?.call('forget', conversationId).catch(ifAlive);
    },
    async embed(asked) {
      const texts = checkTexts(asked.texts);
      return inTurn(asked, (taken) => taken.call('embed', texts));
    },
    compress: async (conversationId, retention) =>
      worker.current()?.call('compress', conversationId, retention),
    examine: (asked) => inTurn(asked, (taken) => taken.call('examine')),
    async recall(asked) {
      const texts = checkTexts(asked.texts);
      return inTurn(asked, (taken) => taken.call('recall', texts));
    },
    exportState: async (conversationId) => worker.current()?.call('exportState', conversationId),
    importState: async (conversationId, state) =>
      (await worker.take()).call('importState', conversationId, state),
    async close() {
      await queue.close();
      await worker.terminate();
    },
  };
}
