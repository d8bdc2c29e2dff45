import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNano } from '@lethe/models';
import { AXES, sleepReport } from '@lethe/protocol';
import {
  createCacheSpill,
  createMonitor,
  createRestingRuntime,
  createSealedShelf,
} from '@lethe/sleep';
import { openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createTestTime } from '../time/time.fixture.ts';
import type { SleepPorts } from './ports.ts';
import { createSleep, type Sleep } from './sleep.ts';

const MINUTE = 60_000;
const style = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Record<
  (typeof AXES)[number],
  number
>;
let nano: Awaited<ReturnType<typeof loadNano>>;

beforeAll(async () => {
  nano = await loadNano();
});
afterAll(() => nano.close());

async function house(settings: Partial<SleepPorts['settings']> = {}, { quietly = false } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-night-'));
  const clock = createTestTime();
  const time = {
    clock: clock.clock,
    now: clock.clock,
    after: (ms: number, run: () => void) => clock.schedule(run, ms),
  };
  const keyring = await openKeyring({
    directory: join(directory, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
    clock: time.clock,
  });
  const store = await openStore({ path: join(directory, 'lethe.db'), keyring, clock: time.clock });
  const spill = createCacheSpill({ directory: join(directory, 'asleep') });
  let sleep: Sleep | null = null;
  const runtime = createRestingRuntime({
    runtime: { ...nano, close: async () => {} },
    spill,
    now: time.now,
    isSensitive: () => false,
    onAnswer: () => void sleep?.wake(),
  });
  const monitor = createMonitor({
    clock: time.clock,
    // Watched by nothing that tells alerts, so that what got worse is seen by itself.
    metrics: { loss: { worse: 'higher', ...(quietly && { detectors: ['threshold'] }) } },
  });
  const faults: unknown[] = [];
  let ids = 0;
  let audit: SleepPorts['audit'] = async () => ({
    ...{ files: 1, units: 1, findings: 0, unreadable: 0, counted: [] },
  });
  sleep = createSleep({
    ...{ store, runtime, monitor, time },
    shelf: createSealedShelf(join(directory, 'sleep'), () => keyring.installationSealer()),
    settings: {
      ...{ preset: 'continuous', automatic: true, schedule: null, idleMs: 60 * MINUTE },
      ...{ quiet: { from: '00:00', to: '00:00' }, cacheShare: 0.8 },
      ...{ memoryMegabytes: 100_000, tokens: 100_000 },
      ...settings,
    },
    dataDirectory: directory,
    advisories: join(directory, 'advisories.json'),
    installed: async () => new Map(),
    models: { ids: async () => [], verify: async () => undefined },
    verifyRules: async () => undefined,
    audit: (options) => audit(options),
    letGo: async () => ({}),
    rotate: async () => 0,
    memoryBytes: () => 1_000_000,
    randomId: () => `sleep-${++ids}`,
    onFault: (error) => faults.push(error),
  });
  onTestFinished(async () => {
    await sleep?.close();
    await runtime.close();
    await store.close();
    keyring.close();
    await rm(directory, { recursive: true, force: true });
  });
  const answer = async () => {
    const messages = [{ role: 'user', content: 'Tell me about the river.' }] as const;
    const asked = { conversationId: 'c', userId: 'ann', messages, style, seed: 1, maxTokens: 4 };
    for await (const event of runtime.generate(asked)) if (event.type === 'end') return event;
    return null;
  };
  const settled = () => expect.poll(() => sleep?.status().state, { timeout: 60_000 }).toBe('awake');
  return {
    ...{ sleep, store, monitor, runtime, clock, faults, answer, settled },
    useAudit: (other: SleepPorts['audit']) => {
      audit = other;
    },
  };
}

type Track = (metric: string, value: number) => void;

/** A hundred values around one level, then thirty around another. */
function levels(track: Track, metric: string, from: number, to: number): void {
  for (let i = 0; i < 130; i++) track(metric, (i < 100 ? from : to) + (i % 7));
}

test('twenty steady losses then 9.0: one anomaly, one light cycle, awake again', async () => {
  const { sleep, monitor, clock, settled, faults } = await house();
  for (let i = 0; i < 20; i++) monitor.track('loss', 3 + 0.01 * (i % 5));
  monitor.track('loss', 9);
  expect(monitor.alerts()).toHaveLength(1);
  clock.advance(10 * MINUTE);
  await sleep.consider();
  await settled();
  const { cycles, status, alerts, lanes } = sleepReport.parse(await sleep.report());
  expect(cycles).toMatchObject([{ mode: 'light', trigger: 'anomalyDetected', state: 'finished' }]);
  expect(status.state).toBe('awake');
  expect(alerts).toMatchObject([{ source: 'loss', kind: 'anomaly' }]);
  const spent = lanes.find(({ metric }) => metric === 'sleepBudget')?.samples ?? [];
  // No time passed by the clock of this test.
  expect(spent.map(([, share]) => share)).toEqual([0]);
  expect(faults).toEqual([]);
});

test.each([
  ['scheduled', 'deep', { schedule: '0 * * * *' }, () => {}],
  ['driftDetected', 'deep', {}, (track) => levels(track, 'latencyMs', 100, 160)],
  ['performanceDegradation', 'light', {}, (track) => levels(track, 'loss', 100, 120)],
  ['memoryPressure', 'light', { memoryMegabytes: 1 }, () => {}],
] satisfies [string, string, Partial<SleepPorts['settings']>, (track: Track) => void][])(
  '%s: a %s sleep on its real condition, once',
  async (trigger, mode, settings, measure) => {
    const { sleep, monitor, clock, settled, faults } = await house(settings, { quietly: true });
    measure((metric, value) => {
      clock.advance(10_000);
      monitor.track(metric, value);
    });
    // Longer than a conversation lasts and than lies between two whole hours, shorter than an hour of rest.
    clock.advance(trigger === 'scheduled' ? 61 * MINUTE : 3 * MINUTE);
    await sleep.consider();
    await settled();
    expect((await sleep.report()).cycles).toMatchObject([{ mode, trigger, state: 'finished' }]);
    await sleep.consider();
    expect((await sleep.report()).cycles).toHaveLength(1);
    expect(faults).toEqual([]);
  },
);

test('an hour without an answer is a light sleep; nothing sleeps while somebody talks', async () => {
  const { sleep, clock, answer, settled } = await house();
  await answer();
  clock.advance(30 * MINUTE);
  await sleep.consider();
  expect((await sleep.report()).cycles).toEqual([]);
  clock.advance(31 * MINUTE);
  await sleep.consider();
  await settled();
  expect((await sleep.report()).cycles).toMatchObject([{ mode: 'light', trigger: 'idleTimeout' }]);
});

test('nothing sleeps by itself outside the quiet hours, and it may be sent to sleep at any', async () => {
  const later = new Date(createTestTime().clock() + 3 * 60 * MINUTE);
  const at = (hours: number) =>
    `${String((later.getHours() + hours) % 24).padStart(2, '0')}:${String(later.getMinutes()).padStart(2, '0')}`;
  const { sleep, clock, settled } = await house({ quiet: { from: at(4), to: at(5) } });
  clock.advance(3 * 60 * MINUTE);
  await sleep.consider();
  expect((await sleep.report()).cycles).toEqual([]);
  await sleep.now('light');
  await settled();
  expect((await sleep.report()).cycles).toMatchObject([{ trigger: 'manual' }]);
});

test('a turn has precedence: it wakes a sleep that goes on, and is answered', async () => {
  const { sleep, useAudit, answer, settled } = await house();
  const begun = Promise.withResolvers<void>();
  useAudit(
    ({ signal }) =>
      new Promise((_, reject) => {
        begun.resolve();
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  );
  await sleep.now('deep');
  await begun.promise;
  expect(sleep.status()).toMatchObject({ state: 'deep', step: 'databaseAudit' });
  expect(await answer()).toMatchObject({ reason: expect.stringMatching(/end|length/) });
  await settled();
  const [cycle] = (await sleep.report()).cycles;
  expect(cycle?.state).toBe('aborted');
  expect(cycle?.steps.at(-1)).toMatchObject({ step: 'databaseAudit', reason: 'stopped' });
});
