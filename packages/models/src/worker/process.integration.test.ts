import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { startModelWorker } from './model-worker.ts';
import { startProcess } from './process.ts';

const FAULTY = new URL('../../test/faulty-process.ts', import.meta.url);
const start = (input: unknown) => startModelWorker(startProcess(FAULTY, input));

describe('a model in a process of its own', () => {
  it('gets its input, answers, and passes arrays as they are', async () => {
    const worker = await start({ name: 'one' });
    expect(worker.description.id).toBe('local/one');
    const texts: string[] = [];
    const onStep = ({ text }: { text: string }) => texts.push(text);
    const summary = await worker.generate(request(), { onStep });
    expect([texts, summary.reason]).toEqual([['a', 'b'], 'end']);
    expect(await worker.call('embed', ['x'])).toEqual([Float32Array.of(1, 0.5)]);
    await worker.terminate();
    expect(worker.isAlive).toBe(false);
  });

  it('takes nothing down when it crashes in native code', async () => {
    const worker = await start({ name: 'one' });
    const crash = worker.call('forget', 'crash');
    await expect(crash).rejects.toMatchObject({ code: 'MODEL_WORKER_CRASHED' });
    expect(worker.isAlive).toBe(false);
    await expect(worker.call('forget', 'c')).rejects.toMatchObject({
      code: 'MODEL_WORKER_CRASHED',
    });
    await worker.terminate();
  });

  it('knows none of the secrets in the environment', async () => {
    process.env.LETHE_TEST_SECRET = 'x';
    try {
      const worker = await start({ name: 'one' });
      const state = await worker.call('exportState', 'LETHE_TEST_SECRET');
      expect(state).toEqual(new Uint8Array(0));
      await worker.terminate();
    } finally {
      delete process.env.LETHE_TEST_SECRET;
    }
  });

  it('says why it cannot be opened', async () => {
    await expect(start({ name: '' })).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' });
  });
});
