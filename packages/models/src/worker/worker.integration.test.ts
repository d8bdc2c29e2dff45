import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { createQueuedRuntime } from '../runtime/queued-runtime.ts';
import type { GenerateOptions, GenerationEvent, Runtime } from '../runtime/runtime.ts';
import { startModelWorker } from './model-worker.ts';
import { createRestartingWorker } from './restarting-worker.ts';
import { startThread } from './thread.ts';

const CRASHING = new URL('../../test/crashing-worker.ts', import.meta.url);

const options: GenerateOptions = {
  conversationId: 'c',
  userId: 'u',
  messages: [{ role: 'user', content: 'hi' }],
  style: NEUTRAL_STYLE,
  seed: 1,
};

/** What came before the answer failed, and how it failed. */
async function failure(runtime: Runtime) {
  const events: GenerationEvent[] = [];
  try {
    for await (const event of runtime.generate(options)) events.push(event);
  } catch (error) {
    const { code, retryAfterSeconds } = error as { code: string; retryAfterSeconds?: number };
    return { events, code, retryAfterSeconds };
  }
  return { events };
}

async function createCrashingRuntime() {
  let now = 0;
  let starts = 0;
  const clock = () => now;
  const start = () => {
    starts++;
    return startModelWorker(startThread(CRASHING, null));
  };
  const worker = await createRestartingWorker({ start, clock, restarts: 2, periodMs: 60_000 });
  return {
    runtime: createQueuedRuntime({ worker, clock }),
    pass: (ms: number) => {
      now += ms;
    },
    starts: () => starts,
  };
}

describe('a model thread that crashes', () => {
  it('fails the running answer with a code and is started again only when asked', async () => {
    const { runtime, starts } = await createCrashingRuntime();
    const crashed = { events: [{ type: 'text', text: 'half' }], code: 'MODEL_WORKER_CRASHED' };
    expect(await failure(runtime)).toMatchObject(crashed);
    expect(starts()).toBe(1);
    expect(await failure(runtime)).toMatchObject(crashed);
    expect(starts()).toBe(2);
    await runtime.close();
  });

  it('is left alone after too many crashes, until time has passed', async () => {
    const { runtime, pass, starts } = await createCrashingRuntime();
    for (let i = 0; i < 3; i++) await failure(runtime);
    pass(20_000);
    expect(await failure(runtime)).toEqual({
      events: [],
      code: 'MODEL_WORKER_UNAVAILABLE',
      retryAfterSeconds: 40,
    });
    expect(starts()).toBe(3);
    pass(40_000);
    expect(await failure(runtime)).toMatchObject({ code: 'MODEL_WORKER_CRASHED' });
    expect(starts()).toBe(4);
    await runtime.close();
  });

  it('remembers nothing: to forget is done at once', async () => {
    const { runtime } = await createCrashingRuntime();
    await failure(runtime);
    await expect(runtime.forget('c')).resolves.toBeUndefined();
    await runtime.close();
  });

  it('fails to start with a code when its file does not exist', async () => {
    const missing = new URL('../../test/no-such-worker.ts', import.meta.url);
    await expect(startModelWorker(startThread(missing, null))).rejects.toMatchObject({
      code: 'MODEL_WORKER_CRASHED',
    });
  });
});
