import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { counterStep } from '../../test/counter-step.ts';
import { openHouse } from '../../test/house.ts';
import { manualTime } from '../../test/manual-time.ts';
import type { Step } from '../steps/step.ts';
import { createSleeper } from './sleeper.ts';
import type { SleeperOptions } from './sleeper-face.ts';

const ALLOWANCE = { seconds: 300, tokens: 1000, microcents: 0 };
const allowance = { light: ALLOWANCE, deep: ALLOWANCE };
const MINUTE = 60_000;

async function setUp(change: Partial<SleeperOptions> = {}) {
  const time = manualTime();
  const house = await openHouse({ clock: time.clock });
  onTestFinished(async () => {
    await house.close();
    await house.remove();
  });
  const path = join(house.directory, 'counter');
  const faults: unknown[] = [];
  let ids = 0;
  const make = (more: Partial<SleeperOptions> = {}) =>
    createSleeper({
      steps: [counterStep(path)],
      ...{ store: house.store, shelf: house.shelf, allowance, time },
      randomId: () => `cycle-${++ids}`,
      onFault: (error) => faults.push(error),
      ...change,
      ...more,
    });
  const count = async () => Number(await readFile(path, 'utf8').catch(() => '0'));
  return { time, house, path, faults, make, count, sleeper: make() };
}

/** A promise that a test lets go of. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

/** Lets everything go on that does not wait for time. */
const settle = async () => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
};

const code = (expected: string) => expect.objectContaining({ code: expected });

test('a sleep runs its steps, keeps what is not worse, and is awake again', async () => {
  const { sleeper, count, house } = await setUp();
  expect(sleeper.state()).toMatchObject({ state: 'awake', cycle: null, step: null });
  const { cycle, ended } = await sleeper.sleepNow({ mode: 'light' });
  expect(cycle).toMatchObject({ id: 'cycle-1', mode: 'light', trigger: 'manual' });
  expect(await ended).toMatchObject({ state: 'finished' });
  expect(sleeper.state().state).toBe('awake');
  expect(await count()).toBe(1);
  const [slept] = await sleeper.history();
  expect(slept?.entries).toEqual([
    {
      step: 'counter',
      at: expect.any(Number),
      decision: 'kept',
      numbers: {
        ...{ ms: 0, tokens: 0, microcents: 0, qualityBefore: 1, qualityAfter: 1 },
        ...{ before_count: 0, after_count: 1, counted: 1 },
      },
      words: {
        phase: 'light',
        hashBefore: expect.stringMatching(/^[0-9a-f]{64}$/),
        hashAfter: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    },
  ]);
  expect(await house.shelf.list()).toEqual(['state-none']);
});

test('a deep sleep does the light steps first; a light one leaves the deep ones out', async () => {
  const order: string[] = [];
  const named = (name: string, mode: 'light' | 'deep'): Step => ({
    ...{
      name,
      mode,
      fingerprint: async () => '',
      score: async () => ({ quality: 0, numbers: {} }),
    },
    change: async () => {
      order.push(`${name} ${sleeper.state().state}`);
      return {};
    },
  });
  const { make, time } = await setUp({
    steps: [named('b', 'deep'), named('a', 'light'), named('c', 'deep')],
  });
  const sleeper = make();
  await (await sleeper.sleepNow({ mode: 'deep' })).ended;
  time.advance(5 * MINUTE);
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  expect(order).toEqual(['a light', 'b deep', 'c deep', 'a light']);
});

test('what got worse is undone, and the journal says why', async () => {
  const { count, make, path } = await setUp();
  let quality = 1;
  const score = async () => ({ quality: quality--, numbers: {} });
  const sleeper = make({ steps: [counterStep(path, { score })] });
  expect(await (await sleeper.sleepNow({ mode: 'light' })).ended).toMatchObject({
    state: 'finished',
  });
  expect(await count()).toBe(0);
  const entry = (await sleeper.history())[0]?.entries[0];
  expect(entry).toMatchObject({
    decision: 'undone',
    numbers: { qualityBefore: 1, qualityAfter: 0 },
    words: { reason: 'worse' },
  });
  expect(entry?.words.hashAfter).toBe(entry?.words.hashBefore);
});

test.each([
  ['throws', new RangeError('the words of somebody')],
  ['has a score that is no number', null],
])('a step that %s is undone, the next one runs, and Lethe is awake', async (_, fault) => {
  const { count, make, path, house } = await setUp();
  const faulty = counterStep(path, {
    name: 'faulty',
    async change() {
      await house.shelf.write('half', new Uint8Array(1));
      if (fault) throw fault;
      return {};
    },
    undo: () => house.shelf.remove('half'),
    fingerprint: async () => (await house.shelf.list()).filter((n) => n === 'half').join(),
    score: async () => ({
      quality: fault || !(await house.shelf.list()).includes('half') ? 1 : Number.NaN,
      numbers: {},
    }),
  });
  const sleeper = make({ steps: [faulty, counterStep(path)] });
  expect((await (await sleeper.sleepNow({ mode: 'light' })).ended).state).toBe('finished');
  expect(await house.shelf.list()).toEqual(['state-none']);
  expect(await count()).toBe(1);
  const [slept] = await sleeper.history();
  expect(slept?.entries.map(({ step, decision }) => [step, decision])).toEqual([
    ['faulty', 'undone'],
    ['counter', 'kept'],
  ]);
  expect(JSON.stringify(slept)).not.toContain('words of somebody');
});

test('a step whose undo fails is told as failed, and Lethe is awake', async () => {
  const { make, path } = await setUp();
  const undo = () => Promise.reject(new Error('no'));
  const change = () => Promise.reject(new Error('no'));
  const sleeper = make({ steps: [counterStep(path, { change, undo })] });
  expect((await (await sleeper.sleepNow({ mode: 'light' })).ended).state).toBe('failed');
  expect((await sleeper.history())[0]?.entries[0]).toMatchObject({
    decision: 'failed',
    words: { reason: 'fault' },
  });
});

test('sleep while asleep: refused; wake twice: true, true', async () => {
  const { make, path, count } = await setUp();
  const { passed, open } = gate();
  const change = async ({ signal }: { signal: AbortSignal }) => {
    open();
    await new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
    return {};
  };
  const sleeper = make({ steps: [counterStep(path, { change })] });
  const { ended } = await sleeper.sleepNow({ mode: 'light' });
  await passed;
  expect(sleeper.state()).toMatchObject({ state: 'light', step: 'counter' });
  await expect(sleeper.sleepNow({ mode: 'light' })).rejects.toThrow(code('SLEEP_ASLEEP'));
  expect(await sleeper.wake()).toBe(true);
  expect(await sleeper.wake()).toBe(true);
  expect(sleeper.state().state).toBe('awake');
  expect((await ended).state).toBe('aborted');
  expect(await count()).toBe(0);
  expect((await sleeper.history())[0]?.entries[0]).toMatchObject({
    decision: 'undone',
    words: { reason: 'stopped' },
  });
});

test('two that fall asleep at the same moment: one does', async () => {
  const { sleeper } = await setUp();
  const both = await Promise.allSettled([1, 2].map(() => sleeper.sleepNow({ mode: 'light' })));
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('a step that hangs does not keep Lethe asleep: awake 250 ms after wake, undone when it ends', async () => {
  const { make, path, count, time } = await setUp();
  const started = gate();
  const finish = gate();
  const hanging = counterStep(path);
  const change: Step['change'] = async (context) => {
    started.open();
    await finish.passed;
    return hanging.change(context);
  };
  const sleeper = make({ steps: [counterStep(path, { change })] });
  const { ended } = await sleeper.sleepNow({ mode: 'light' });
  await started.passed;
  const woken = sleeper.wake();
  await settle();
  expect(sleeper.state().state).toBe('light');
  time.advance(250);
  expect(await woken).toBe(true);
  expect(sleeper.state().state).toBe('awake');
  expect((await ended).state).toBe('aborted');
  time.advance(5 * MINUTE);
  await expect(sleeper.sleepNow({ mode: 'light' })).rejects.toThrow(code('SLEEP_STEP_HANGING'));
  finish.open();
  await settle();
  await expect.poll(async () => (await sleeper.history())[0]?.entries.length).toBe(1);
  expect(await count()).toBe(0);
  expect((await sleeper.history())[0]?.entries[0]).toMatchObject({ decision: 'undone' });
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
});

test('a step is cut at its time-out, and the next one runs', async () => {
  const { make, path, count, time } = await setUp();
  const started = gate();
  const slow = counterStep(path, {
    name: 'slow',
    timeoutMs: 2000,
    async change({ signal }) {
      started.open();
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
      return {};
    },
  });
  const sleeper = make({ steps: [slow, counterStep(path)] });
  const { ended } = await sleeper.sleepNow({ mode: 'light' });
  await started.passed;
  time.advance(2000);
  expect((await ended).state).toBe('finished');
  expect(await count()).toBe(1);
  expect((await sleeper.history())[0]?.entries[0]).toMatchObject({
    decision: 'undone',
    words: { reason: 'timeout' },
  });
});

test('the budget in seconds and tokens is never exceeded', async () => {
  const { make, path, count, time } = await setUp();
  const greedy = counterStep(path, {
    name: 'greedy',
    async change({ budget }) {
      for (;;) budget.take({ tokens: 300 });
    },
  });
  const long = counterStep(path, {
    name: 'long',
    timeoutMs: 3_600_000,
    async change(context) {
      time.advance(ALLOWANCE.seconds * 1000);
      return counterStep(path).change(context);
    },
  });
  const sleeper = make({ steps: [greedy, long, counterStep(path)] });
  expect((await (await sleeper.sleepNow({ mode: 'light' })).ended).state).toBe('aborted');
  const entries = (await sleeper.history())[0]?.entries ?? [];
  expect(entries.map(({ step, decision, words }) => [step, decision, words.reason])).toEqual([
    ['greedy', 'undone', 'budget'],
    ['long', 'undone', 'budget'],
  ]);
  expect(entries[0]?.numbers.tokens).toBe(900);
  expect(await count()).toBe(0);
});

test('the budget in money is never exceeded, and what a sleep spent is told', async () => {
  const { make, path, count } = await setUp();
  const spends = (name: string, microcents: number) =>
    counterStep(path, {
      name,
      async change(context) {
        context.budget.take({ microcents });
        return counterStep(path).change(context);
      },
    });
  const told: unknown[] = [];
  const sleeper = make({
    steps: [spends('cheap', 30), spends('dear', 80), spends('last', 70)],
    allowance: { light: { ...ALLOWANCE, microcents: 100 }, deep: ALLOWANCE },
    onSpent: (spent, allowed) => told.push([spent, allowed.microcents]),
  });
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  const entries = (await sleeper.history())[0]?.entries ?? [];
  expect(
    entries.map(({ step, decision, numbers, words }) => [
      ...[step, decision, numbers.microcents, words.reason],
    ]),
  ).toEqual([
    ['cheap', 'kept', 30, undefined],
    ['dear', 'undone', 0, 'budget'],
    ['last', 'kept', 70, undefined],
  ]);
  expect(await count()).toBe(2);
  expect(told).toEqual([[{ seconds: 0, tokens: 0, microcents: 100 }, 100]]);
});

test('a second cycle within 5 minutes: refused with the time left', async () => {
  const { sleeper, time } = await setUp();
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  time.advance(2 * MINUTE);
  expect(sleeper.state().waitMs).toBe(3 * MINUTE);
  await expect(sleeper.sleepNow({ mode: 'deep' })).rejects.toMatchObject({
    code: 'SLEEP_TOO_SOON',
    status: 429,
    retryAfterSeconds: 180,
    message: expect.stringContaining('180 seconds'),
  });
  time.jump(-86_400_000);
  expect(sleeper.state().waitMs).toBe(5 * MINUTE);
  time.jump(86_400_000);
  time.advance(3 * MINUTE);
  await (await sleeper.sleepNow({ mode: 'deep' })).ended;
});

test('never while an answer is being written', async () => {
  const { make } = await setUp();
  await expect(make({ busy: () => true }).sleepNow({ mode: 'light' })).rejects.toThrow(
    code('SLEEP_BUSY'),
  );
});

test('a throwing start callback: rolled back to awake, journalled', async () => {
  const { make, count } = await setUp();
  const sleeper = make({
    onStart: () => {
      throw new RangeError('not today');
    },
  });
  await expect(sleeper.sleepNow({ mode: 'light' })).rejects.toThrow(code('SLEEP_START_REFUSED'));
  expect(sleeper.state().state).toBe('awake');
  expect(await count()).toBe(0);
  const [slept] = await sleeper.history();
  expect(slept?.cycle.state).toBe('failed');
  expect(slept?.entries).toMatchObject([
    { step: 'start', decision: 'failed', words: { phase: 'falling', code: 'SLEEP_START_REFUSED' } },
  ]);
});

test('a callback that hangs is cut at its timeout', async () => {
  const { make, time } = await setUp();
  const asked = gate();
  const sleeper = make({
    onStart: () => {
      asked.open();
      return new Promise(() => {});
    },
  });
  const falling = sleeper.sleepNow({ mode: 'light' });
  await asked.passed;
  time.advance(5000);
  await expect(falling).rejects.toThrow(code('SLEEP_START_REFUSED'));
  expect(sleeper.state().state).toBe('awake');
});

test('memory over its cap: caches shed, an alert, no crash', async () => {
  const shed: string[] = [];
  const alerts: string[] = [];
  const { make, path, count } = await setUp();
  const pressed = counterStep(path, {
    name: 'pressed',
    change: async () => ({
      findings: [{ kind: 'memory_pressure', severity: 'warning', message: 'Too much.' }],
    }),
  });
  const sleeper = make({
    steps: [pressed, counterStep(path)],
    onFinding: ({ kind }, step) => alerts.push(`${step} ${kind}`),
    shed: async () => shed.push('all'),
  });
  expect((await (await sleeper.sleepNow({ mode: 'light' })).ended).state).toBe('aborted');
  expect({ shed, alerts, count: await count() }).toEqual({
    shed: ['all'],
    alerts: ['pressed memory_pressure'],
    count: 0,
  });
});

test('a step that takes too much memory is stopped and undone, and the sleep ends with an alert', async () => {
  const shed: string[] = [];
  const alerts: string[] = [];
  const { make, path, count, time } = await setUp();
  const changed = gate();
  let usedBytes = 100;
  const greedy = counterStep(path, {
    name: 'greedy',
    async change(context) {
      await counterStep(path).change(context);
      usedBytes = 2000;
      changed.open();
      return new Promise((_, reject) => {
        context.signal.addEventListener('abort', () => reject(context.signal.reason as Error));
      });
    },
  });
  const sleeper = make({
    steps: [greedy, counterStep(path)],
    memory: { usedBytes: () => usedBytes, mostBytes: 1000 },
    onFinding: ({ kind }, step) => alerts.push(`${step} ${kind}`),
    shed: async () => shed.push('all'),
  });
  const { ended } = await sleeper.sleepNow({ mode: 'light' });
  await changed.passed;
  time.advance(1000);
  expect((await ended).state).toBe('aborted');
  expect((await sleeper.history())[0]?.entries).toMatchObject([
    {
      step: 'greedy',
      decision: 'undone',
      words: { reason: 'alert', finding_1: 'memory_pressure' },
    },
  ]);
  expect({ shed, alerts, count: await count() }).toEqual({
    ...{ shed: ['all'], alerts: ['greedy memory_pressure'], count: 0 },
  });
});

test('a snapshot that is too large: the step is not begun', async () => {
  const { make, path, count } = await setUp();
  const snapshot = async () => 'x'.repeat(1024 * 1024);
  const sleeper = make({ steps: [counterStep(path, { snapshot })] });
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  expect(await count()).toBe(0);
  expect((await sleeper.history())[0]?.entries[0]).toMatchObject({
    decision: 'skipped',
    words: { code: 'SLEEP_SNAPSHOT_TOO_LARGE' },
  });
});

test.each([
  [[{ name: 'a b' }], 'its name is none'],
  [[{}, {}], 'another step has its name'],
] as const)('steps that cannot be told apart are refused: %j', async (changes, reason) => {
  const { make, path } = await setUp();
  expect(() => make({ steps: changes.map((change) => counterStep(path, change)) })).toThrow(reason);
});

test('export, restore: cycles, times, thresholds, history all equal, in another installation', async () => {
  const { sleeper, make, time, house } = await setUp();
  time.advance(MINUTE);
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  time.advance(10 * MINUTE);
  const snapshot = { thresholds: { latency: { max: 5 } }, seen: [1, 2, 3] };
  const kept = make({ monitor: { snapshot: () => snapshot, restore: () => {} } });
  await kept.restoreState();
  await kept.exportState();

  const restored: unknown[] = [];
  const elsewhere = await openHouse({ clock: time.clock });
  onTestFinished(async () => {
    await elsewhere.close();
    await elsewhere.remove();
  });
  const bytes = await house.shelf.read('state-none', 1e6);
  await elsewhere.shelf.write('state-none', bytes as Uint8Array);
  const other = make({
    store: elsewhere.store,
    shelf: elsewhere.shelf,
    monitor: { snapshot: () => null, restore: (given) => restored.push(given) },
  });
  expect(await other.restoreState()).toBe(true);
  expect(restored).toEqual([snapshot]);
  expect(other.statistics()).toEqual(kept.statistics());
  expect(other.statistics()).toMatchObject({ cycles: 1, awakeMs: MINUTE, lightMs: 0 });
  expect(await other.history()).toEqual(await kept.history());
  expect(await other.restoreState()).toBe(true);
  expect(await other.history()).toHaveLength(1);
});

test('the state is sealed, of mode 0600, and holds no readable word; a flipped bit is told', async () => {
  const { sleeper, house, make, faults } = await setUp({ modelId: 'local/../nano' });
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  const folder = join(house.directory, 'sleep');
  const [name] = await readdir(folder);
  expect(name).toBe('state-local_.._nano');
  const path = join(folder, name as string);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const bytes = await readFile(path);
  expect(bytes.includes('counter')).toBe(false);
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  await writeFile(path, bytes);
  const next = make();
  await expect(next.restoreState()).rejects.toThrow(code('SLEEP_STATE_DAMAGED'));
  await next.begin();
  expect(faults).toEqual([code('SLEEP_STATE_DAMAGED')]);
  expect(next.statistics().cycles).toBe(0);
});

test('a closed sleeper sleeps no more', async () => {
  const { sleeper } = await setUp();
  await sleeper.close();
  await sleeper.close();
  await expect(sleeper.sleepNow({ mode: 'light' })).rejects.toThrow(code('SLEEP_CLOSED'));
});

test('statistics: cycles, times, ratio, last', async () => {
  const { make, time, path } = await setUp();
  const hour = counterStep(path, {
    async change(context) {
      time.advance(MINUTE);
      return counterStep(path).change(context);
    },
  });
  const sleeper = make({ steps: [hour] });
  time.advance(3 * MINUTE);
  await (await sleeper.sleepNow({ mode: 'light' })).ended;
  expect(sleeper.statistics()).toMatchObject({
    ...{ cycles: 1, awakeMs: 3 * MINUTE, lightMs: MINUTE, deepMs: 0, betweenMs: 0, ratio: 0.25 },
    last: { id: 'cycle-1', mode: 'light', state: 'finished', endedAt: time.clock() },
  });
});
