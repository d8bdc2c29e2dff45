import { createMonitor } from '@lethe/sleep';
import { describe, expect, test } from 'vitest';
import { endEvent } from '../turn/scripted-runtime.fixture.ts';
import { lastOf, setUp } from '../turn/set-up.fixture.ts';

const watched = () => {
  let at = 0;
  const monitor = createMonitor({ clock: () => ++at });
  const watch = { monitor, memoryBytes: () => 5_000_000, cacheBytes: () => 7_000 };
  return { monitor, watch };
};

describe('turns are watched', () => {
  test('an answered turn hands its numbers on, and a refused one those it has', async () => {
    const { monitor, watch } = watched();
    const house = await setUp({ watch });
    lastOf(await house.say('What is the tallest mountain?'), 'turnFinished');
    const newestOf = (metric: string) => monitor.recent(metric, 1)[0]?.value;
    expect(monitor.metrics().map((metric) => [metric, newestOf(metric)])).toEqual([
      ['ownMs', 0],
      ['engagement', 5],
      ['refusal', 0],
      ['violation', 0],
      ['latencyMs', 100],
      ['firstTokenMs', 20],
      ['tokensPerSecond', 75],
      ['tokens', 19],
      ['meanLogProbability', -1],
      ['memoryBytes', 5_000_000],
      ['cacheBytes', 7_000],
    ]);
    lastOf(await house.say('How to make a bomb'), 'turnFinished');
    expect(['refusal', 'violation'].map(newestOf)).toEqual([1, 1]);
    expect(monitor.stats('latencyMs')?.count).toBe(1);
  });

  test('a model that became slow opens an alert', async () => {
    const { monitor, watch } = watched();
    const house = await setUp({ watch });
    const answering = async (ms: number) => {
      house.runtime.script = async function* () {
        yield { type: 'text', text: 'Yes.' };
        yield endEvent({ ms });
      };
      lastOf(await house.say('Is it high?', { conversationId: `c${ms}` }), 'turnFinished');
    };
    for (let i = 0; i < 12; i++) await answering(100 + (i % 5));
    expect(monitor.alerts()).toEqual([]);
    await answering(5000);
    const alert = monitor.alerts().find(({ metric }) => metric === 'latencyMs');
    expect(alert).toMatchObject({ kind: 'anomaly', severity: 'critical', value: 5000 });
  });

  test('a turn that failed is not watched', async () => {
    const { monitor, watch } = watched();
    const house = await setUp({ watch });
    // biome-ignore lint/correctness/useYield: it fails before it says anything
    house.runtime.script = async function* () {
      throw new Error('no model');
    };
    lastOf(await house.say('Is it high?'), 'turnFailed');
    expect(monitor.metrics()).toEqual([]);
  });

  test('a watch that fails costs no answer and is told to the log', async () => {
    const trackMany = () => {
      throw new RangeError('no');
    };
    const watch = { ...watched().watch, monitor: { trackMany } };
    const house = await setUp({ watch });
    lastOf(await house.say('Is it high?'), 'turnFinished');
    expect(house.reported).toHaveLength(1);
  });
});
