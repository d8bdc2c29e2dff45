import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GenerationEvent, loadNano, type Message } from '@lethe/models';
import { AXES } from '@lethe/protocol';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createBudget } from '../../budget/budget.ts';
import { createCacheSpill } from './cache-spill.ts';
import { cacheStep } from './cache-step.ts';
import { createRestingRuntime } from './resting-runtime.ts';

const style = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Record<
  (typeof AXES)[number],
  number
>;
const signal = new AbortController().signal;
const SPILLING = fileURLToPath(new URL('../../../test/spilling-process.ts', import.meta.url));
let model: Awaited<ReturnType<typeof loadNano>>;

beforeAll(async () => {
  model = await loadNano();
});
afterAll(() => model.close());

async function setUp(options: { mostEntries?: number; mostBytes?: number } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-spill-'));
  const spill = createCacheSpill({ directory, ...options });
  let time = 0;
  const runtime = createRestingRuntime({
    runtime: { ...model, close: async () => {} },
    spill,
    now: () => time,
    isSensitive: (text) => text.includes('diagnosis'),
  });
  onTestFinished(async () => {
    await runtime.close();
    await rm(directory, { recursive: true, force: true });
  });
  const say = async (conversationId: string, messages: Message[]) => {
    let text = '';
    let end: GenerationEvent | undefined;
    const asked = { conversationId, userId: 'ann', messages, style, seed: 1, maxTokens: 12 };
    for await (const event of runtime.generate(asked)) {
      if (event.type === 'text') text += event.text;
      if (event.type === 'end') end = event;
    }
    return { text, reused: end?.type === 'end' ? end.reusedTokens : -1 };
  };
  const pass = (ms: number) => {
    time += ms;
  };
  return { directory, spill, runtime, say, pass };
}

const hello: Message[] = [{ role: 'user', content: 'Tell me about the river.' }];
const whole = { share: 1, policy: 'recent' } as const;

test('an idle conversation rests on disk, sealed, and goes on with the very same answer', async () => {
  const { directory, runtime, say, pass } = await setUp();
  const first = await say('one', hello);
  const next: Message[] = [
    ...hello,
    { role: 'assistant', content: first.text, style },
    { role: 'user', content: 'And the sea?' },
  ];
  const expected = await say('two', hello).then(() => say('two', next));
  expect(await runtime.caches.rest({ idleMs: 1000, retention: whole, signal })).toMatchObject({
    spilled: 0,
  });
  pass(1000);
  await say('two', next);
  expect(await runtime.caches.rest({ idleMs: 1000, retention: whole, signal })).toMatchObject({
    spilled: 1,
  });
  const [file] = await readdir(directory);
  const path = join(directory, file as string);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path)).includes('LETHE-KV')).toBe(false);
  expect(runtime.caches.counts()).toMatchObject({ inModel: 1, onDisk: 1 });
  expect(await say('one', next)).toEqual(expected);
  expect(expected.reused).toBeGreaterThan(10);
  expect(await readdir(directory)).toEqual([]);
});

test('ends with its conversation, and is deleted at start and at the end', async () => {
  const { directory, runtime, spill, say, pass } = await setUp();
  await writeFile(join(directory, 'left-by-an-earlier-process'), 'x');
  await spill.clear();
  expect(await readdir(directory)).toEqual([]);
  await say('one', hello);
  await say('two', hello);
  pass(1000);
  await runtime.caches.rest({ idleMs: 1000, retention: whole, signal });
  expect(await readdir(directory)).toHaveLength(2);
  await runtime.forget('one');
  expect(await readdir(directory)).toHaveLength(1);
  await runtime.close();
  expect(await readdir(directory)).toEqual([]);
});

test('a conversation that was marked sensitive is never written', async () => {
  const { directory, runtime, say, pass } = await setUp();
  await say('one', [{ role: 'user', content: 'My diagnosis is new to me.' }]);
  await say('one', hello);
  pass(1_000_000);
  await runtime.caches.rest({ idleMs: 0, retention: whole, signal });
  expect(await readdir(directory)).toEqual([]);
});

test('a changed file is no answer: the conversation is read again', async () => {
  const { directory, runtime, say, pass } = await setUp();
  const { text } = await say('one', hello);
  pass(1000);
  await runtime.caches.rest({ idleMs: 0, retention: whole, signal });
  const path = join(directory, (await readdir(directory))[0] as string);
  const bytes = await readFile(path);
  bytes[100] = (bytes[100] as number) ^ 1;
  await writeFile(path, bytes);
  expect(await say('one', hello)).toEqual({ text, reused: 0 });
});

test('after kill -9 nothing on disk opens a spilled cache, and the next start deletes it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-spilled-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const folder = join(directory, 'conversations-asleep');
  const child = spawn(
    process.execPath,
    ['--conditions=development', '--no-warnings', SPILLING, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  // The one file that is left is the sealed cache: no key lies beside it.
  expect(await readdir(directory)).toEqual(['conversations-asleep']);
  const [file, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  expect((await readFile(join(folder, file as string))).includes('somebody')).toBe(false);
  const next = createCacheSpill({ directory: folder });
  expect(await next.take('one')).toBeNull();
  await next.clear();
  expect(await readdir(folder)).toEqual([]);
});

test('another process, with a key of its own, cannot open it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-two-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const newName = () => 'same';
  const [mine, other] = [1, 2].map(() => createCacheSpill({ directory, newName }));
  const path = join(directory, 'same');
  const state = new Uint8Array(5000).fill(7);
  await mine?.put('one', state);
  const sealed = await readFile(path);
  await rm(path);
  await other?.put('one', state);
  await writeFile(path, sealed);
  expect(await other?.take('one')).toBeNull();
  await writeFile(path, sealed);
  expect(await mine?.take('one')).toEqual(Buffer.from(state));
});

test('entries and bytes are bounded: the oldest leave', async () => {
  const { spill, directory } = await setUp({ mostEntries: 3, mostBytes: 1000 });
  for (let i = 0; i < 10; i++) await spill.put(`c${i}`, new Uint8Array(100));
  expect({ entries: spill.entries, bytes: spill.bytes }).toEqual({ entries: 3, bytes: 384 });
  expect(spill.has('c6')).toBe(false);
  expect(await spill.put('large', new Uint8Array(600))).toBe(true);
  expect(spill.entries).toBe(3);
  expect(await spill.put('largest', new Uint8Array(1000))).toBe(false);
  expect(await readdir(directory)).toHaveLength(spill.entries);
});

test('memory over its cap: the caches are shed, with an alert', async () => {
  const { runtime, say, pass } = await setUp();
  await say('one', hello);
  pass(1000);
  const step = cacheStep({
    caches: runtime.caches,
    retention: whole,
    memory: { usedBytes: () => 1_200_000_000, mostBytes: 1_000_000_000 },
  });
  const budget = createBudget({ seconds: 60, tokens: 0, microcents: 0 }, () => 0);
  const report = await step.change({ cycleId: 'c', signal, budget, clock: () => 0 });
  expect(report).toMatchObject({
    numbers: { shed: 1 },
    findings: [{ kind: 'memory_pressure', message: expect.stringContaining('1200 MB') }],
  });
  expect((await say('one', hello)).reused).toBe(0);
});
