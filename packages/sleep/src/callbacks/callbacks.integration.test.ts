import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createCallbacks, MOST_CALLBACKS, MOST_RUNNING, MOST_WAITING } from './callbacks.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lethe-callbacks-'));
});

afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, source: string): Promise<string> => {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, source);
  return file;
};

/** Says that it runs, and never ends. */
const HANGS = `export default ({ begun }) => {
  Atomics.store(begun, 0, 1);
  Atomics.notify(begun, 0);
  for (;;);
};`;

/** Timers that fire when told. */
const handTime = () => {
  const timers = new Set<() => void>();
  return {
    after(_: number, run: () => void) {
      timers.add(run);
      return () => timers.delete(run);
    },
    fire: () => {
      for (const run of timers) run();
    },
  };
};

const opened = (time = handTime()) => {
  const callbacks = createCallbacks({ time });
  onTestFinished(() => callbacks.close());
  return callbacks;
};

describe('callbacks', () => {
  test('run with a copy of what they are told, without the environment, and are counted', async () => {
    const seen = join(folder, 'seen.json');
    const module = await written(
      'writes',
      `import { writeFileSync } from 'node:fs';
       export default ({ metric }) => {
         console.log('to nobody');
         writeFileSync(${JSON.stringify(seen)}, JSON.stringify([metric, process.env.PATH ?? null]));
       };`,
    );
    const callbacks = opened();
    await callbacks.register('writes', module);
    expect(await callbacks.run('writes', { metric: 'latencyMs' })).toBe('done');
    expect(JSON.parse(await readFile(seen, 'utf8'))).toEqual(['latencyMs', null]);
    expect(callbacks.counts()).toEqual({
      writes: { done: 1, failed: 0, timedOut: 0, dropped: 0 },
    });
  });

  test('one that throws, exits or takes too much memory fails, and the others go on', async () => {
    const callbacks = opened();
    const sources = {
      throws: `export default () => { throw new Error('secret words'); };`,
      exits: 'export default () => process.exit(0);',
      grows:
        'export default () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); };',
      fine: 'export default async () => {};',
    };
    for (const [name, source] of Object.entries(sources))
      await callbacks.register(name, await written(name, source));
    const outcomes = [];
    for (const name of Object.keys(sources)) outcomes.push(await callbacks.run(name, null));
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'done']);
    expect(await callbacks.run('fine', { not: () => 'copied' })).toBe('failed');
    expect(await callbacks.run('fine', null)).toBe('done');
  });

  test('16 one that hangs is cut at its time-out', async () => {
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const module = await written('hangs', HANGS);
    const time = handTime();
    const callbacks = opened(time);
    await callbacks.register('hangs', module);
    const outcome = callbacks.run('hangs', { begun });
    await Atomics.waitAsync(begun, 0, 0).value;
    time.fire();
    expect(await outcome).toBe('timedOut');
    expect(callbacks.counts().hangs).toMatchObject({ timedOut: 1 });
  });

  test.each([
    ['no function', 'export default 7;'],
    ['no export', 'export const callback = () => {};'],
    ['no module', 'export default ('],
    ['one that throws as it loads', `throw new Error('secret words');`],
  ])('%s is refused when registered', async (name, source) => {
    const callbacks = opened();
    const refused = callbacks.register('it', await written(name.replaceAll(' ', '-'), source));
    await expect(refused).rejects.toMatchObject({ code: 'CALLBACK_INVALID' });
    await expect(callbacks.run('it', null)).rejects.toMatchObject({ code: 'CALLBACK_UNKNOWN' });
  });

  test('neither callbacks nor waiting calls pile up', async () => {
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const module = await written('hangs-too', HANGS);
    const callbacks = createCallbacks({ time: handTime() });
    await Promise.all(
      Array.from({ length: MOST_CALLBACKS }, (_, i) => callbacks.register(`waits${i}`, module)),
    );
    await expect(callbacks.register('more', module)).rejects.toMatchObject({
      code: 'CALLBACKS_FULL',
    });
    const calls = Array.from({ length: MOST_RUNNING + MOST_WAITING + 3 }, () =>
      callbacks.run('waits0', { begun }),
    );
    await Atomics.waitAsync(begun, 0, 0).value;
    await callbacks.close();
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(MOST_RUNNING);
    expect(outcomes.filter((outcome) => outcome === 'dropped')).toHaveLength(MOST_WAITING + 3);
    expect(await callbacks.run('waits0', null)).toBe('dropped');
  });
});
