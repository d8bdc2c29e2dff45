import { Worker } from 'node:worker_threads';
import type { SleepTime } from '../cycle/time.ts';

/** What the thread is given. */
export interface CallbackInput {
  /** URL of a module whose default export is the function. */
  readonly module: string;
  /** Whether the function is called, or only looked for. */
  readonly asked: 'check' | 'run';
  readonly payload?: unknown;
}

export type CallbackOutcome = 'done' | 'failed' | 'timedOut';

export interface CallbackRun {
  /** Never rejects. By then the thread has ended. */
  readonly outcome: Promise<CallbackOutcome>;
  /** Ends it now; the outcome is then `failed`. */
  cancel(): void;
}

const isSource = import.meta.url.endsWith('.ts');
const ENTRY = new URL(`./callback-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);

const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/**
 * Runs a function of somebody else in a thread of its own: without the environment of this process, with
 * 64 MB of memory, its output thrown away, and terminated when its time is over, whatever it does.
 */
export const runCallback = (
  input: CallbackInput,
  { timeoutMs, time }: { timeoutMs: number; time: Pick<SleepTime, 'after'> },
): CallbackRun => {
  const worker = new Worker(ENTRY, {
    name: 'lethe-callback',
    workerData: input,
    ...{ env: {}, argv: [], stdin: false, stdout: true, stderr: true, resourceLimits: LIMITS },
    execArgv: isSource ? ['--conditions=development', '--no-warnings'] : [],
  });
  worker.unref();
  worker.stdout.resume();
  worker.stderr.resume();
  const settled = Promise.withResolvers<CallbackOutcome>();
  const callOff = time.after(timeoutMs, () => settled.resolve('timedOut'));
  worker.on('message', (message) => {
    if (message !== 'begun') settled.resolve(message === 'done' ? 'done' : 'failed');
  });
  worker.on('error', () => settled.resolve('failed'));
  worker.on('exit', () => settled.resolve('failed'));
  const end = async (): Promise<CallbackOutcome> => {
    const outcome = await settled.promise;
    callOff();
    await worker.terminate();
    return outcome;
  };
  return { outcome: end(), cancel: () => settled.resolve('failed') };
};
