import { pathToFileURL } from 'node:url';
import { type SleepTime, systemTime } from '../cycle/time.ts';
import { errors } from '../errors.ts';
import {
  type CallbackInput,
  type CallbackOutcome,
  type CallbackRun,
  runCallback,
} from './run-callback.ts';

/** How often each outcome came. */
export interface CallbackCounts {
  readonly done: number;
  readonly failed: number;
  readonly timedOut: number;
  /** Not run, because too many others waited or everything was closing. */
  readonly dropped: number;
}

/** Functions of others that are told of what happens. */
export interface Callbacks {
  /**
   * Takes a function in, after a look at it.
   *
   * @param module file or URL of an ECMAScript module; its default export is the function
   * @throws CALLBACK_INVALID, CALLBACKS_FULL
   */
  register(name: string, module: URL | string): Promise<void>;
  /**
   * Calls one, in a thread of its own. It never rejects for what the function does.
   *
   * @param payload plain data, which is copied
   * @throws CALLBACK_UNKNOWN
   */
  run(name: string, payload: unknown): Promise<CallbackOutcome | 'dropped'>;
  /** Calls all of them and waits for none. */
  tellAll(payload: unknown): void;
  counts(): Readonly<Record<string, CallbackCounts>>;
  /** Ends those that run. */
  close(): Promise<void>;
}

export interface CallbacksOptions {
  /** After which a callback is terminated; 5,000 where absent. */
  readonly timeoutMs?: number;
  readonly time?: Pick<SleepTime, 'after'>;
}

const TIMEOUT_MS = 5_000;
/** For a first look at a module: a busy machine takes long to start a thread. */
const LOADING_MS = 30_000;
export const MOST_CALLBACKS = 8;
/** Threads at once. */
export const MOST_RUNNING = 2;
export const MOST_WAITING = 32;

const NONE: CallbackCounts = Object.freeze({ done: 0, failed: 0, timedOut: 0, dropped: 0 });

const urlOf = (module: URL | string): string => {
  if (module instanceof URL) return module.href;
  return /^file:/.test(module) ? module : pathToFileURL(module).href;
};

export const createCallbacks = (options: CallbacksOptions = {}): Callbacks => {
  const { timeoutMs = TIMEOUT_MS, time = systemTime } = options;
  const modules = new Map<string, string>();
  const counted = new Map<string, CallbackCounts>();
  const running = new Set<CallbackRun>();
  const waiting: (() => void)[] = [];
  let inUse = 0;
  let isClosed = false;

  /** Waits for a free thread. @returns false where too many wait or everything is closing */
  const takePlace = async (): Promise<boolean> => {
    if (isClosed || waiting.length >= MOST_WAITING) return false;
    if (inUse < MOST_RUNNING) {
      inUse++;
      return true;
    }
    await new Promise<void>((go) => waiting.push(go));
    return !isClosed;
  };

  const givePlace = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inUse--;
  };

  const attempt = async (
    input: CallbackInput,
    mostMs: number,
  ): Promise<CallbackOutcome | 'dropped'> => {
    if (!(await takePlace()) || isClosed) return 'dropped';
    try {
      const run = runCallback(input, { timeoutMs: mostMs, time });
      running.add(run);
      const outcome = await run.outcome;
      running.delete(run);
      return outcome;
    } catch {
      // No thread could be started, such as for what cannot be copied.
      return 'failed';
    } finally {
      givePlace();
    }
  };

  const run = async (name: string, payload: unknown): Promise<CallbackOutcome | 'dropped'> => {
    const module = modules.get(name);
    if (module === undefined) throw errors.CALLBACK_UNKNOWN();
    const outcome = await attempt({ module, asked: 'run', payload }, timeoutMs);
    const counts = counted.get(name) ?? NONE;
    counted.set(name, { ...counts, [outcome]: counts[outcome] + 1 });
    return outcome;
  };

  return {
    async register(name, module) {
      if (modules.size >= MOST_CALLBACKS && !modules.has(name))
        throw errors.CALLBACKS_FULL({ most: MOST_CALLBACKS });
      const url = urlOf(module);
      const outcome = await attempt({ module: url, asked: 'check' }, LOADING_MS);
      if (outcome !== 'done') throw errors.CALLBACK_INVALID();
      modules.set(name, url);
      counted.set(name, NONE);
    },
    run,
    tellAll(payload) {
      for (const name of modules.keys()) void run(name, payload);
    },
    counts: () => Object.fromEntries(counted),
    async close() {
      isClosed = true;
      for (const go of waiting.splice(0)) go();
      for (const { cancel } of running) cancel();
      await Promise.all([...running].map(({ outcome }) => outcome));
    },
  };
};
