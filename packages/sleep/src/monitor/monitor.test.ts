import { describe, expect, test } from 'vitest';
import type { Alert } from './alert.ts';
import { MOST_OVER, QUIET_VALUES } from './episodes.ts';
import type { DetectorName } from './metric-watch.ts';
import { createMonitor, type MonitorOptions } from './monitor.ts';
import { HISTORY_VALUES, MOST_METRICS } from './snapshot.ts';
import { createNormal } from './streams.fixture.ts';

const watching = (options: Partial<MonitorOptions> = {}) => {
  let now = 0;
  return createMonitor({ clock: () => ++now, ...options });
};

describe('what is taken in', () => {
  test('statistics of 3.5 3.3 3.1 3.0: mean 3.225, median 3.2, std .192029', () => {
    const monitor = watching();
    for (const value of [3.5, 3.3, 3.1, 3.0]) monitor.track('loss', value);
    const { mean, median, std, ...rest } = monitor.stats('loss')!;
    expect(mean).toBeCloseTo(3.225, 12);
    expect(median).toBeCloseTo(3.2, 12);
    expect(std).toBeCloseTo(0.192029, 6);
    expect(rest).toEqual({ count: 4, least: 3.0, most: 3.5 });
    expect(monitor.stats('other')).toBeNull();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '5', null, undefined])(
    'the value %s is refused and changes nothing',
    (value) => {
      const monitor = watching();
      expect(() => monitor.track('m', value as number)).toThrow(
        expect.objectContaining({ code: 'METRIC_VALUE_INVALID' }),
      );
      expect(() => monitor.trackMany({ good: 1, m: value as number })).toThrow(
        expect.objectContaining({ code: 'METRIC_VALUE_INVALID' }),
      );
      expect(monitor.metrics()).toEqual([]);
    },
  );

  test.each(['', 'x'.repeat(129), 7])('the name %j is refused', (name) =>
    expect(() => watching().track(name as string, 1)).toThrow(
      expect.objectContaining({ code: 'METRIC_INVALID' }),
    ),
  );

  test('an error tells nothing of what came in', () => {
    try {
      watching().track('a secret name '.repeat(20), 1);
    } catch (error) {
      expect((error as Error).message).not.toContain('secret');
    }
  });

  test('only so many metrics, and the known ones go on', () => {
    const monitor = watching();
    for (let i = 0; i < MOST_METRICS; i++) monitor.track(`m${i}`, i);
    const full = expect.objectContaining({ code: 'METRICS_FULL' });
    expect(() => monitor.track('one more', 1)).toThrow(full);
    expect(() => monitor.trackMany({ m0: 1, 'one more': 1 })).toThrow(full);
    monitor.trackMany({ m0: 1, m1: 1 });
    expect(monitor.stats('m0')?.count).toBe(2);
  });

  test('histories are bounded; the newest stay, with their moments', () => {
    const monitor = watching();
    for (let i = 1; i <= HISTORY_VALUES + 5; i++) monitor.track('m', i % 7);
    expect(monitor.stats('m')?.count).toBe(HISTORY_VALUES);
    expect(monitor.recent('m', 2)).toEqual([
      { at: HISTORY_VALUES + 4, value: (HISTORY_VALUES + 4) % 7 },
      { at: HISTORY_VALUES + 5, value: (HISTORY_VALUES + 5) % 7 },
    ]);
    expect(monitor.recent('m', HISTORY_VALUES + 5)).toHaveLength(HISTORY_VALUES);
    expect(monitor.recent('m', -1)).toEqual([]);
    expect(monitor.recent('unknown', 3)).toEqual([]);
  });
});

describe('how it is set up', () => {
  test('6 unknown detector name: error at construction', () =>
    expect(() => watching({ metrics: { m: { detectors: ['zScore' as DetectorName] } } })).toThrow(
      expect.objectContaining({ code: 'DETECTOR_UNKNOWN' }),
    ));

  test.each([{ min: 2, max: 1 }, { max: Number.NaN }, { min: Number.NEGATIVE_INFINITY }])(
    'limits %j are refused',
    (limits) =>
      expect(() => watching({ metrics: { m: limits } })).toThrow(
        expect.objectContaining({ code: 'LIMITS_INVALID' }),
      ),
  );

  test('what is set for a metric goes before what is known of it', () => {
    const monitor = watching({ metrics: { latencyMs: { max: 100 } } });
    expect(monitor.optionsOf('latencyMs')).toEqual({ max: 100 });
    expect(monitor.optionsOf('ownMs')).toMatchObject({ transform: 'log', worse: 'higher' });
    expect(monitor.optionsOf('anything')).toEqual({});
  });

  test('a single refusal is no anomaly', () => {
    const monitor = watching();
    for (let i = 0; i < 400; i++) monitor.track('refusal', i === 300 ? 1 : 0);
    expect(monitor.alerts()).toEqual([]);
  });
});

describe('alerts', () => {
  const limited = { metrics: { m: { max: 5, detectors: ['threshold', 'anomaly'] as const } } };

  test('8 max 5: 5.0 silent, 5.1 one warning', () => {
    const monitor = watching(limited);
    expect(monitor.track('m', 5.0)).toBeNull();
    expect(monitor.track('m', 5.1)).toMatchObject({
      ...{ id: 1, at: 2, endedAt: null, metric: 'm', kind: 'threshold', severity: 'warning' },
      ...{ value: 5.1, findings: 1 },
    });
    expect(monitor.track('m', 5.2)).toBeNull();
    expect(monitor.alerts()).toHaveLength(1);
  });

  test('one open episode a metric, not an alert a sample; it closes when all is quiet', () => {
    const told: Alert[] = [];
    const monitor = watching({ ...limited, onAlert: (alert) => told.push(alert) });
    for (let i = 0; i < 50; i++) monitor.track('m', 1);
    for (let i = 0; i < 4; i++) {
      monitor.track('m', 2.5);
      monitor.track('m', 1);
    }
    expect(monitor.alerts()).toMatchObject([{ findings: 4, kind: 'anomaly', endedAt: null }]);
    monitor.track('m', 100);
    const [alert, ...others] = monitor.alerts();
    expect(others).toEqual([]);
    expect(alert?.kinds.map(({ kind }) => kind)).toEqual(['anomaly', 'threshold']);
    expect(told.map(({ id }) => id)).toEqual([1, 1]);
    for (let i = 0; i < QUIET_VALUES - 1; i++) monitor.track('m', 1);
    expect(monitor.alerts()[0]?.endedAt).toBeNull();
    monitor.track('m', 1);
    expect(monitor.alerts()).toMatchObject([{ id: 1, endedAt: expect.any(Number) }]);
    monitor.track('m', 100);
    expect(monitor.alerts().map(({ id, endedAt }) => [id, endedAt !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('an alert tells the most severe of its findings', () => {
    const monitor = watching({ metrics: { m: { transform: 'none' } } });
    const normal = createNormal(3);
    for (let i = 0; i < 200; i++) monitor.track('m', normal());
    expect(monitor.track('m', 4.3)).toMatchObject({ severity: 'info', value: 4.3 });
    expect(monitor.track('m', 30)).toMatchObject({ severity: 'critical', value: 30, id: 1 });
    expect(monitor.track('m', 4.3)).toBeNull();
    expect(monitor.alerts()).toMatchObject([{ severity: 'critical', value: 30, findings: 3 }]);
  });

  test('those that are over are bounded; the newest stay', () => {
    const monitor = watching({ metrics: { m: { max: 5, detectors: ['threshold'] } } });
    for (let i = 0; i < MOST_OVER + 3; i++) {
      monitor.track('m', 9);
      for (let quiet = 0; quiet < QUIET_VALUES; quiet++) monitor.track('m', 1);
    }
    const alerts = monitor.alerts();
    expect([alerts.length, alerts[0]?.id]).toEqual([MOST_OVER, 4]);
  });
});

describe('export and restore', () => {
  const used = () => {
    const monitor = watching();
    const normal = createNormal(7);
    for (let i = 0; i < 700; i++)
      monitor.trackMany({ latencyMs: Math.exp(normal() + (i > 600 ? 3 : 0)), wave: normal() });
    return { monitor, normal };
  };

  test('11 everything is equal after it, and goes on equally', () => {
    const { monitor, normal } = used();
    const snapshot = JSON.parse(JSON.stringify(monitor.snapshot()));
    const other = createMonitor({ clock: () => 1000 });
    other.restore(snapshot);
    expect(other.alerts()).toEqual(monitor.alerts());
    expect(other.alerts().length).toBeGreaterThan(0);
    expect(other.metrics()).toEqual(monitor.metrics());
    expect(other.stats('latencyMs')).toEqual(monitor.stats('latencyMs'));
    expect(other.recent('wave', 10_000)).toEqual(monitor.recent('wave', 10_000));
    expect(other.snapshot()).toEqual(monitor.snapshot());
    for (let i = 0; i < 300; i++) {
      const value = Math.exp(normal());
      const [one, two] = [monitor.track('latencyMs', value), other.track('latencyMs', value)];
      expect(two?.score).toBe(one?.score);
    }
  });

  const damages: [string, (snapshot: never) => unknown][] = [
    ['nothing', () => null],
    ['another version', (snapshot: object) => ({ ...snapshot, version: 2 })],
    ['no metrics', (snapshot: object) => ({ ...snapshot, metrics: undefined })],
    [
      'a number that is none',
      (snapshot: { metrics: { history: unknown[] }[] }) => {
        snapshot.metrics[0]!.history[3] = [1, 'x'];
        return snapshot;
      },
    ],
    [
      'buckets that fit nowhere',
      (snapshot: { metrics: { watch: { mean: { window: { buckets: unknown } } } }[] }) => {
        snapshot.metrics[0]!.watch.mean.window.buckets = [[3, 1, 1]];
        return snapshot;
      },
    ],
    [
      'too long a window',
      (snapshot: { metrics: { watch: { values: { values: unknown } } }[] }) => {
        snapshot.metrics[0]!.watch.values.values = Array(257).fill(1);
        return snapshot;
      },
    ],
  ];

  test.each(damages)('%s is refused and changes nothing', (_, damage) => {
    const { monitor } = used();
    const before = JSON.stringify(monitor.snapshot());
    const damaged = damage(JSON.parse(before) as never);
    expect(() => monitor.restore(damaged as never)).toThrow(
      expect.objectContaining({ code: 'MONITOR_STATE_INVALID' }),
    );
    expect(JSON.stringify(monitor.snapshot())).toBe(before);
  });
});
