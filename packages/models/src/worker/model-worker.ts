import { Worker } from 'node:worker_threads';
import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary } from '../runtime/model.ts';
import { fromErrorMessage } from './error-message.ts';
import type { FromWorker, ToWorker, WorkerInput } from './messages.ts';

export interface RunOptions {
  readonly onStep: (step: GenerationStep) => void;
  readonly signal?: AbortSignal;
}

/** One running thread with one loaded model. */
export interface ModelWorker {
  readonly description: ModelDescription;
  /** False once the thread has ended, for whatever reason. */
  readonly isAlive: boolean;
  /** @throws MODEL_WORKER_CRASHED if the thread ends before the answer does. */
  generate(request: GenerationRequest, options: RunOptions): Promise<GenerationSummary>;
  forget(conversationId: string): Promise<void>;
  terminate(): Promise<void>;
}

interface Pending {
  readonly onStep?: (step: GenerationStep) => void;
  readonly resolve: (summary?: GenerationSummary) => void;
  readonly reject: (error: unknown) => void;
}

/** Memory of JavaScript objects in the thread; weights and caches lie outside of it. */
const HEAP_MEGABYTES = 192;

/** A thread of a source file needs the condition under which packages resolve to their sources. */
const nodeOptions = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') ? ['--conditions=development'] : [];

/**
 * Starts the thread and waits until its model is loaded.
 *
 * @throws what `openNano` throws, MODEL_WORKER_CRASHED
 */
export async function startModelWorker(entry: URL, input: WorkerInput): Promise<ModelWorker> {
  const worker = new Worker(entry, {
    name: 'lethe-model',
    workerData: input,
    execArgv: nodeOptions(entry),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const pending = new Map<number, Pending>();
  const loaded = Promise.withResolvers<ModelDescription>();
  let isAlive = true;
  let lastId = 0;

  function receive(message: FromWorker): void {
    if (message.type === 'ready') loaded.resolve(message.description);
    else if (message.type === 'refused') loaded.reject(fromErrorMessage(message.error));
    else if (message.type === 'step') pending.get(message.id)?.onStep?.(message.step);
    else settle(message);
  }

  function settle(message: Extract<FromWorker, { type: 'end' | 'forgotten' | 'failed' }>): void {
    const task = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'end') task?.resolve(message.summary);
    else if (message.type === 'forgotten') task?.resolve();
    else task?.reject(fromErrorMessage(message.error));
  }

  function end(cause?: unknown): void {
    isAlive = false;
    const error = errors.MODEL_WORKER_CRASHED(undefined, { cause });
    loaded.reject(error);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  worker.on('message', receive);
  worker.on('error', end);
  worker.on('exit', () => end());

  const send = (message: ToWorker): void => worker.postMessage(message);
  const ask = (build: (id: number) => ToWorker, onStep?: RunOptions['onStep']) =>
    new Promise<GenerationSummary | undefined>((resolve, reject) => {
      if (!isAlive) throw errors.MODEL_WORKER_CRASHED();
      const id = ++lastId;
      pending.set(id, { onStep, resolve, reject });
      send(build(id));
    });

  try {
    const description = await loaded.promise;
    return {
      description,
      get isAlive() {
        return isAlive;
      },
      async generate(request, { onStep, signal }) {
        let abort = () => {};
        const answer = ask((id) => {
          abort = () => send({ type: 'abort', id });
          return { type: 'generate', id, request };
        }, onStep);
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort, { once: true });
        try {
          return (await answer)!;
        } finally {
          signal?.removeEventListener('abort', abort);
        }
      },
      async forget(conversationId) {
        await ask((id) => ({ type: 'forget', id, conversationId })).catch((error) => {
          // A thread that has ended remembers nothing.
          if (isAlive) throw error;
        });
      },
      async terminate() {
        await worker.terminate();
      },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
