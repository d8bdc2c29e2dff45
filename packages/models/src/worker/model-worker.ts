import { errors } from '../errors.ts';
import type { GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary, Model, ModelMethod } from '../runtime/model.ts';
import type { Carrier } from './carrier.ts';
import { fromErrorMessage } from './error-message.ts';
import type { Call, FromWorker, Ready, ToWorker } from './messages.ts';

export interface RunOptions {
  readonly onStep: (step: GenerationStep) => void;
  readonly signal?: AbortSignal;
}

/** One running thread or process with one loaded model. */
export interface ModelWorker extends Ready {
  /** False once it has ended, for whatever reason. */
  readonly isAlive: boolean;
  /** @throws MODEL_WORKER_CRASHED if it ends before the answer does. */
  generate(request: GenerationRequest, options: RunOptions): Promise<GenerationSummary>;
  /** @throws MODEL_WORKER_CRASHED if it ends before it has answered, and what the model throws. */
  call<Method extends ModelMethod>(
    method: Method,
    ...args: Parameters<Model[Method]>
  ): Promise<Awaited<ReturnType<Model[Method]>>>;
  terminate(): Promise<void>;
}

interface Pending {
  readonly onStep?: (step: GenerationStep) => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Waits until a carrier's model is loaded.
 *
 * @throws what loading the model throws, MODEL_WORKER_CRASHED; the carrier has ended then.
 */
export async function startModelWorker(carrier: Carrier): Promise<ModelWorker> {
  const pending = new Map<number, Pending>();
  const loaded = Promise.withResolvers<Ready>();
  let isAlive = true;
  let lastId = 0;

  carrier.onMessage((message: FromWorker) => {
    if (message.type === 'ready') loaded.resolve(message);
    else if (message.type === 'refused') loaded.reject(fromErrorMessage(message.error));
    else if (message.type === 'step') pending.get(message.id)?.onStep?.(message.step);
    else settle(message);
  });

  function settle(message: Extract<FromWorker, { type: 'end' | 'result' | 'failed' }>): void {
    const task = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'end') task?.resolve(message.summary);
    else if (message.type === 'result') task?.resolve(message.result);
    else task?.reject(fromErrorMessage(message.error));
  }

  carrier.onEnd((cause) => {
    isAlive = false;
    const error = errors.MODEL_WORKER_CRASHED(undefined, { cause });
    loaded.reject(error);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  });

  const ask = (build: (id: number) => ToWorker, onStep?: RunOptions['onStep']) =>
    new Promise<unknown>((resolve, reject) => {
      if (!isAlive) throw errors.MODEL_WORKER_CRASHED();
      const id = ++lastId;
      pending.set(id, { onStep, resolve, reject });
      carrier.send(build(id));
    });

  try {
    const { description, sampling } = await loaded.promise;
    return {
      description,
      sampling,
      get isAlive() {
        return isAlive;
      },
      async generate(request, { onStep, signal }) {
        let abort = () => {};
        const answer = ask((id) => {
          abort = () => carrier.send({ type: 'abort', id });
          return { type: 'generate', id, request };
        }, onStep);
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort, { once: true });
        try {
          return (await answer) as GenerationSummary;
        } finally {
          signal?.removeEventListener('abort', abort);
        }
      },
      async call(method, ...args) {
        const result = await ask((id) => ({ type: 'call', id, method, args }) as Call);
        return result as never;
      },
      terminate: () => carrier.terminate(),
    };
  } catch (error) {
    await carrier.terminate();
    throw error;
  }
}
