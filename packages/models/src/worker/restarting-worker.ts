import { errors } from '../errors.ts';
import type { Ready } from './messages.ts';
import type { ModelWorker } from './model-worker.ts';

/** Gives out a running worker and starts another one when that has crashed. */
export interface RestartingWorker extends Ready {
  /** @throws MODEL_WORKER_UNAVAILABLE after too many crashes, else what the start throws. */
  take(): Promise<ModelWorker>;
  /** The running worker, if there is one. */
  current(): ModelWorker | undefined;
  terminate(): Promise<void>;
}

export interface RestartingWorkerOptions {
  readonly start: () => Promise<ModelWorker>;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  /** Most restarts within `periodMs`. */
  readonly restarts?: number;
  readonly periodMs?: number;
}

/** Starts the first worker at once; each further one only when somebody asks for an answer. */
export async function createRestartingWorker({
  start,
  clock,
  restarts = 3,
  periodMs = 10 * 60_000,
}: RestartingWorkerOptions): Promise<RestartingWorker> {
  let worker: ModelWorker | undefined = await start();
  let starting: Promise<ModelWorker> | undefined;
  let restartedAt: number[] = [];
  const { description, sampling } = worker;

  async function restart(): Promise<ModelWorker> {
    const now = clock();
    restartedAt = restartedAt.filter((time) => now - time < periodMs);
    if (restartedAt.length >= restarts) {
      const waitMs = restartedAt[0]! + periodMs - now;
      throw errors.MODEL_WORKER_UNAVAILABLE(undefined, {
        retryAfterSeconds: Math.ceil(waitMs / 1000),
      });
    }
    restartedAt.push(now);
    worker = await start();
    return worker;
  }

  return {
    description,
    sampling,
    async take() {
      if (worker?.isAlive) return worker;
      starting ??= restart().finally(() => {
        starting = undefined;
      });
      return starting;
    },
    current: () => (worker?.isAlive ? worker : undefined),
    async terminate() {
      await starting?.catch(() => undefined);
      await worker?.terminate();
      worker = undefined;
    },
  };
}
