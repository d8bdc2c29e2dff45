import { Worker } from 'node:worker_threads';
import {
  type Constitution,
  type InputJudgement,
  type InputMessage,
  judgeInput,
  type RulePack,
} from '@lethe/constitution';
import type { Schedule } from '../time/schedule.ts';

/** What is judged in the thread. */
export interface ThreadRequest {
  readonly messages: readonly InputMessage[];
  readonly constitution: Constitution;
}

/** What the thread is told when it starts. */
export interface ThreadSetUp {
  readonly rulePacks: readonly RulePack[];
}

/** Judges long texts in a thread of its own, by the shipped detectors. */
export interface JudgeThread {
  /** `unscored` where the thread fails, is too busy, or takes too long. It never throws. */
  judge(request: ThreadRequest): Promise<InputJudgement>;
  close(): Promise<void>;
}

export interface JudgeThreadOptions {
  readonly schedule: Schedule;
  /** Rules beside the shipped ones. */
  readonly rulePacks?: readonly RulePack[];
  /** After so many milliseconds the thread is ended and what it was asked is unscored. */
  readonly timeoutMs?: number;
  /** The same while the thread starts: a busy machine may take long to load what judges. */
  readonly startMs?: number;
  /** Requests that wait; further ones are unscored at once. */
  readonly most?: number;
  /** Another program than the shipped one. */
  readonly entry?: URL;
}

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './judge-worker.ts' : './judge-worker.js',
  import.meta.url,
);

const HEAP_MEGABYTES = 192;

/** A thread of a source file needs the condition under which packages resolve to their sources. */
const nodeOptions = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') ? ['--conditions=development', '--no-warnings'] : [];

/** What the thread says: that it can judge, and what it judged. */
export type FromJudge =
  | { readonly type: 'ready' }
  | { readonly type: 'judged'; readonly id: number; readonly judgement: InputJudgement };

/** A request that has no answer yet. */
interface Waiting {
  readonly request: ThreadRequest;
  settle(judgement: InputJudgement | null): void;
  /** Ends the wait for it; null while the thread starts. */
  callOff: (() => void) | null;
}

/** The thread starts with the first request, and again after it ended. */
export function createJudgeThread({
  schedule,
  rulePacks = [],
  timeoutMs = 10_000,
  startMs = 60_000,
  most = 64,
  entry = ENTRY,
}: JudgeThreadOptions): JudgeThread {
  const waiting = new Map<number, Waiting>();
  let running: { readonly worker: Worker; isReady: boolean; readonly callOff: () => void } | null =
    null;
  let lastId = 0;

  /** Everything that was asked of this thread stays without an answer. */
  async function end(): Promise<void> {
    const ended = running;
    running = null;
    ended?.callOff();
    for (const id of [...waiting.keys()]) settle(id, null);
    await ended?.worker.terminate();
  }

  function settle(id: number, judgement: InputJudgement | null): void {
    const one = waiting.get(id);
    waiting.delete(id);
    one?.callOff?.();
    one?.settle(judgement);
  }

  function send(worker: Worker, id: number, one: Waiting): void {
    one.callOff = schedule(() => void end(), timeoutMs);
    worker.postMessage({ id, request: one.request });
  }

  function start(): NonNullable<typeof running> {
    const worker = new Worker(entry, {
      name: 'lethe-judge',
      workerData: { rulePacks } satisfies ThreadSetUp,
      execArgv: nodeOptions(entry),
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const started = { worker, isReady: false, callOff: schedule(() => void end(), startMs) };
    worker.unref();
    worker.on('message', (message: FromJudge) => {
      if (running !== started) return;
      if (message.type === 'judged') return settle(message.id, message.judgement);
      started.isReady = true;
      started.callOff();
      for (const [id, one] of waiting) send(worker, id, one);
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (running === started) void end();
    });
    return started;
  }

  const ask = (request: ThreadRequest): Promise<InputJudgement | null> =>
    new Promise((resolve) => {
      const id = ++lastId;
      const one: Waiting = { request, settle: resolve, callOff: null };
      waiting.set(id, one);
      running ??= start();
      if (running.isReady) send(running.worker, id, one);
    });

  return {
    async judge(request) {
      const judgement = waiting.size < most ? await ask(request) : null;
      return judgement ?? judgeInput({ ...request, detectors: [] });
    },
    close: end,
  };
}
