import type { SleepReport } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

const report = (change: Partial<SleepReport>): SleepReport => ({
  status: { state: 'awake', since: 0, step: null, waitMs: 0 },
  statistics: { cycles: 0, awakeMs: 0, lightMs: 0, deepMs: 0, betweenMs: 0, ratio: 0 },
  ...{ cycles: [], alerts: [], lanes: [] },
  ...change,
});

test('every lane has the same parts of one axis of time', () => {
  const { times, lanes } = lanesOf(
    report({
      lanes: [
        {
          metric: 'latencyMs',
          samples: [
            [0, 10],
            [5, 20],
            [40, 60],
          ],
        },
        {
          metric: 'meanLogProbability',
          samples: [
            [20, 0],
            [30, -Math.LN2],
          ],
        },
        { metric: 'single', samples: [[20, 1]] },
      ],
    }),
    4,
  );
  expect(times).toEqual([5, 15, 25, 35]);
  expect(lanes).toEqual([
    { name: 'latencyMs', values: [15, null, null, 60] },
    { name: 'perplexity', values: [null, null, 1, 2] },
    { name: 'single', values: [null, null, 1, null] },
  ]);
});

test('nothing measured is no lane', () => {
  expect(lanesOf(report({}))).toEqual({ times: [], lanes: [] });
});

test('one turn is enough for every lane of what it measured', () => {
  const metrics = ['latencyMs', 'tokensPerSecond', 'memoryBytes'];
  const samples: [number, number][] = [[1000, 7]];
  const { times, lanes } = lanesOf(
    report({ lanes: metrics.map((metric) => ({ metric, samples })) }),
    2,
  );
  expect(times).toHaveLength(2);
  expect(lanes).toEqual(metrics.map((name) => ({ name, values: [7, null] })));
});
