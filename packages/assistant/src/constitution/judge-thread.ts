import { Worker } from 'node:worker_threads';
import {
  type Constitution,
  type InputJudgement,
  type InputMessage,
  judgeInput,
} from '@lethe/constitution';
import type { Schedule } from '../time/schedule.ts';

/** What is judged in the thread. */
export interface ThreadRequest {
  readonly messages: readonly InputMessage[];
  readonly constitution: Constitution;
}

/** Judges long texts in a thread of its own, by the shipped detectors. */
export interface JudgeThread {
  /** `unscored` where the thread fails, is too busy, or takes too long. It never throws. */
  judge(request: ThreadRequest): Promise<InputJudgement>;
  close(): Promise<void>;
}

export interface JudgeThreadOptions {
  readonly schedule: Schedule;
  /** After so many milliseconds the thread is ended and what it was asked is unscored. */
  readonly timeoutMs?: number;
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

type Answer = { readonly id: number; readonly judgement: InputJudgement };

/** The thread starts with the first request, and again after it ended. */
export function createJudgeThread({
  schedule,
  timeoutMs = 10_000,
  most = 64,
  entry = ENTRY,
}: JudgeThreadOptions): JudgeThread {
  const waiting = new Map<number, (judgement: InputJudgement | null) => void>();
  let worker: Worker | null = null;
  let lastId = 0;

  /** Everything that was asked of this thread stays without an answer. */
  async function end(): Promise<void> {
    const ended = worker;
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const settle of left) settle(null);
    await ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(entry, {
      name: 'lethe-judge',
      execArgv: nodeOptions(entry),
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    started.unref();
    started.on('message', ({ id, judgement }: Answer) => waiting.get(id)?.(judgement));
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) void end();
    });
    return started;
  }

  const ask = (request: ThreadRequest): Promise<InputJudgement | null> =>
    new Promise((resolve) => {
      const id = ++lastId;
      const callOff = schedule(() => void end(), timeoutMs);
      waiting.set(id, (judgement) => {
        callOff();
        waiting.delete(id);
        resolve(judgement);
      });
      worker ??= start();
      worker.postMessage({ id, request });
    });

  return {
    async judge(request) {
      const judgement = waiting.size < most ? await ask(request) : null;
      return judgement ?? judgeInput({ ...request, detectors: [] });
    },
    close: end,
  };
}
