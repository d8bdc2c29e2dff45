import { describe, expect, test } from 'vitest';
import { createMonitor } from '../monitor/monitor.ts';
import { createNormal } from '../monitor/streams.fixture.ts';
import { defaultTriggers } from './default-triggers.ts';
import { CONVERSATION_PAUSE_MS, mayFallAsleep } from './may-fall-asleep.ts';
import { untilQuiet } from './quiet-hours.ts';
import { scheduled } from './scheduled.ts';
import { TRIGGER_MODES, type TriggerContext } from './trigger.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 5, 1, 12);

/** A day on which nothing happens, and its clock. */
const calmDay = () => {
  let now = NOON;
  const monitor = createMonitor({ clock: () => now });
  const context = (over: Partial<TriggerContext> = {}): TriggerContext => ({
    now,
    startedAt: NOON,
    lastCycleEndedAt: null,
    lastDeepStartedAt: null,
    idleMs: 10 * MINUTE,
    monitor,
    memory: { usedBytes: 100, limitBytes: 1000 },
    asked: null,
    ...over,
  });
  const wait = (ms: number) => {
    now += ms;
  };
  return { monitor, context, wait };
};

const ask = defaultTriggers({ timeZone: 'UTC' });

describe('the trigger table', () => {
  test('13 scheduled and drift lead to a deep cycle, the rest to a light one', () =>
    expect(TRIGGER_MODES).toEqual({
      scheduled: 'deep',
      performanceDegradation: 'light',
      anomalyDetected: 'light',
      driftDetected: 'deep',
      memoryPressure: 'light',
      manual: 'light',
      idleTimeout: 'light',
    }));

  test('nothing happens on a calm day', () => {
    const { context } = calmDay();
    expect(ask(context())).toBeNull();
  });
});

describe('each trigger fires on its condition', () => {
  test('manual, in the mode that was asked for', () => {
    const { context } = calmDay();
    expect(ask(context({ asked: 'light' }))).toEqual({ name: 'manual', mode: 'light' });
    expect(ask(context({ asked: 'deep' }))).toEqual({ name: 'manual', mode: 'deep' });
  });

  test('idleTimeout after an hour, and not again until somebody was there', () => {
    const { context, wait } = calmDay();
    expect(ask(context({ idleMs: HOUR - 1 }))).toBeNull();
    expect(ask(context({ idleMs: HOUR }))).toEqual({ name: 'idleTimeout', mode: 'light' });
    wait(2 * HOUR);
    const lastCycleEndedAt = NOON + HOUR;
    expect(ask(context({ lastCycleEndedAt, idleMs: 3 * HOUR }))).toBeNull();
    expect(ask(context({ lastCycleEndedAt, idleMs: HOUR - 1 }))).toBeNull();
    wait(HOUR);
    expect(ask(context({ lastCycleEndedAt, idleMs: HOUR }))?.name).toBe('idleTimeout');
  });

  test('memoryPressure at nine tenths of what may be used', () => {
    const { context } = calmDay();
    const used = (usedBytes: number, limitBytes = 1000) =>
      ask(context({ memory: { usedBytes, limitBytes } }));
    expect(used(899)).toBeNull();
    expect(used(900)).toEqual({ name: 'memoryPressure', mode: 'light' });
    expect(used(900, 0)).toBeNull();
  });

  test('scheduled once a night, whatever light cycles lie around it', () => {
    const { context, wait } = calmDay();
    wait(15 * HOUR - 1);
    expect(ask(context())).toBeNull();
    wait(1);
    expect(ask(context())).toEqual({ name: 'scheduled', mode: 'deep' });
    const three = NOON + 15 * HOUR;
    expect(ask(context({ lastCycleEndedAt: three + 4 * MINUTE }))?.name).toBe('scheduled');
    expect(ask(context({ lastDeepStartedAt: three }))).toBeNull();
    wait(24 * HOUR);
    expect(ask(context({ lastDeepStartedAt: three }))?.name).toBe('scheduled');
    expect(ask(context({ startedAt: three + 24 * HOUR + 1 }))).toBeNull();
    const back = three + 23 * HOUR;
    const nightOff = { lastDeepStartedAt: three - 24 * HOUR, startedAt: back };
    expect(ask(context({ ...nightOff, now: back + MINUTE }))).toBeNull();
    expect(ask(context(nightOff))?.name).toBe('scheduled');
  });

  test('scheduled in its own time zone, across a change of the clocks', () => {
    const { context } = calmDay();
    const night = scheduled('0 3 * * *', 'Europe/Berlin');
    const startedAt = Date.UTC(2026, 2, 28, 12);
    const at = (now: number) => night(context({ startedAt, now }))?.name ?? null;
    expect(at(Date.UTC(2026, 2, 29, 0, 59))).toBeNull();
    expect(at(Date.UTC(2026, 2, 29, 1, 0))).toBe('scheduled');
  });

  test.each(['', 'x', '61 * * * *', '* * * * * *'])('scheduled refuses the pattern %j', (cron) =>
    expect(() => scheduled(cron)).toThrow(expect.objectContaining({ code: 'SCHEDULE_INVALID' })),
  );

  test('scheduled refuses an unknown time zone', () =>
    expect(() => scheduled('0 3 * * *', 'Moon/Sea')).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INVALID' }),
    ));

  test('12 twenty steady losses then 9.0: one anomaly, one light cycle, and no second one', () => {
    const { monitor, context, wait } = calmDay();
    const alerts = Array.from({ length: 20 }, (_, i) => monitor.track('loss', 3 + (i % 3) / 10));
    expect(alerts.every((alert) => alert === null)).toBe(true);
    expect(monitor.track('loss', 9)).toMatchObject({ kind: 'anomaly', severity: 'critical' });
    expect(monitor.alerts()).toHaveLength(1);
    expect(ask(context())).toEqual({ name: 'anomalyDetected', mode: 'light' });
    wait(MINUTE);
    expect(ask(context({ lastCycleEndedAt: NOON + MINUTE }))).toBeNull();
  });

  test('an anomaly of the mildest kind is no reason to sleep', () => {
    const { monitor, context } = calmDay();
    const normal = createNormal(1);
    for (let i = 0; i < 300; i++) monitor.track('wave', normal());
    expect(monitor.track('wave', 4.5)).toMatchObject({ kind: 'anomaly', severity: 'info' });
    expect(ask(context())).toBeNull();
  });

  test('driftDetected when a level moved, once', () => {
    const { monitor, context, wait } = calmDay();
    const normal = createNormal(2);
    for (let i = 0; i < 300; i++) monitor.track('wave', normal());
    expect(ask(context())).toBeNull();
    for (let i = 0; i < 100; i++) monitor.track('wave', normal() + 1.5);
    expect(ask(context())).toEqual({ name: 'driftDetected', mode: 'deep' });
    wait(MINUTE);
    const lastCycleEndedAt = NOON + MINUTE;
    wait(MINUTE);
    for (let i = 0; i < 100; i++) monitor.track('wave', normal() + 1.5);
    expect(ask(context({ lastCycleEndedAt }))).toBeNull();
  });

  test.each([
    ['latencyMs', 1.4, true],
    ['latencyMs', 0.6, false],
    ['latencyMs', 1.05, false],
    ['tokensPerSecond', 0.6, true],
    ['tokensPerSecond', 1.6, false],
    ['unknownMetric', 1.6, false],
  ])('performanceDegradation: %s times %d is worse: %s', (metric, times, isWorse) => {
    const { monitor, context } = calmDay();
    const alone = defaultTriggers({ schedule: null });
    const normal = createNormal(3);
    for (let i = 0; i < 200; i++) monitor.track(metric, 100 + normal());
    for (let i = 0; i < 20; i++) monitor.track(metric, (100 + normal()) * times);
    // The drift that the monitor sees as well is not what is asked for here.
    const withoutAlerts = { ...monitor, alerts: () => [] };
    const called = alone(context({ monitor: withoutAlerts }));
    expect(called).toEqual(isWorse ? { name: 'performanceDegradation', mode: 'light' } : null);
  });

  test('performanceDegradation: a median that jumps by chance is no reason', () => {
    const { monitor, context } = calmDay();
    for (let i = 0; i < 200; i++) monitor.track('latencyMs', i % 2 ? 50 : 150);
    for (let i = 0; i < 20; i++) monitor.track('latencyMs', i % 2 || i === 10 ? 150 : 50);
    expect(ask(context({ monitor: { ...monitor, alerts: () => [] } }))).toBeNull();
  });

  test('performanceDegradation needs twenty values since the last cycle', () => {
    const { monitor, context, wait } = calmDay();
    for (let i = 0; i < 200; i++) monitor.track('latencyMs', 100 + (i % 7));
    wait(MINUTE);
    for (let i = 0; i < 20; i++) monitor.track('latencyMs', 200 + (i % 7));
    const calm = { ...monitor, alerts: () => [] };
    const asked = (lastCycleEndedAt: number) => ask(context({ monitor: calm, lastCycleEndedAt }));
    expect(asked(NOON)?.name).toBe('performanceDegradation');
    expect(asked(NOON + MINUTE)).toBeNull();
  });

  test('a deep call goes before a light one', () => {
    const { monitor, context } = calmDay();
    const normal = createNormal(2);
    for (let i = 0; i < 300; i++) monitor.track('wave', normal());
    for (let i = 0; i < 40; i++) monitor.track('wave', normal() + 8);
    const used = { usedBytes: 1000, limitBytes: 1000 };
    expect(ask(context({ memory: used }))?.name).toBe('driftDetected');
  });
});

describe('when a cycle may begin', () => {
  const calm = { now: NOON, lastCycleEndedAt: null, idleMs: HOUR, busy: false };
  const idle = { name: 'idleTimeout', mode: 'light' } as const;
  const manual = { name: 'manual', mode: 'light' } as const;

  test('it may on a calm day', () => expect(() => mayFallAsleep(idle, calm)).not.toThrow());

  test('14 a second cycle within five minutes: refused with the time left', () => {
    const after = (ms: number) => () =>
      mayFallAsleep(manual, { ...calm, lastCycleEndedAt: NOON - ms });
    expect(after(5 * MINUTE)).not.toThrow();
    expect(after(MINUTE)).toThrow(
      expect.objectContaining({ code: 'SLEEP_TOO_SOON', retryAfterSeconds: 240 }),
    );
  });

  test('never while an answer is written, whoever asks', () => {
    for (const call of [idle, manual])
      expect(() => mayFallAsleep(call, { ...calm, busy: true })).toThrow(
        expect.objectContaining({ code: 'SLEEP_BUSY' }),
      );
  });

  test('never during a conversation, unless somebody asks for it', () => {
    const idleMs = CONVERSATION_PAUSE_MS - 1500;
    expect(() => mayFallAsleep(idle, { ...calm, idleMs })).toThrow(
      expect.objectContaining({ code: 'SLEEP_CONVERSATION_OPEN', retryAfterSeconds: 2 }),
    );
    expect(() => mayFallAsleep(manual, { ...calm, idleMs })).not.toThrow();
    expect(() => mayFallAsleep(idle, { ...calm, idleMs: Number.POSITIVE_INFINITY })).not.toThrow();
  });

  test('of its own accord in quiet hours only; asked for or short of memory at any time', () => {
    const quiet = untilQuiet({ from: '22:00', to: '06:00', timeZone: 'UTC' });
    const conditions = { ...calm, untilQuiet: quiet };
    expect(() => mayFallAsleep(idle, conditions)).toThrow(
      expect.objectContaining({ code: 'SLEEP_HOURS_NOT_QUIET', retryAfterSeconds: 36_000 }),
    );
    expect(() => mayFallAsleep(manual, conditions)).not.toThrow();
    const pressed = { name: 'memoryPressure', mode: 'light' } as const;
    expect(() => mayFallAsleep(pressed, conditions)).not.toThrow();
    expect(() => mayFallAsleep(idle, { ...conditions, now: NOON + 10 * HOUR })).not.toThrow();
  });
});

describe('quiet hours', () => {
  const at = (hours: number, minutes = 0) => Date.UTC(2026, 5, 1, hours, minutes);

  test.each([
    ['22:00', '06:00', at(21, 59), 1],
    ['22:00', '06:00', at(22), 0],
    ['22:00', '06:00', at(5, 59), 0],
    ['22:00', '06:00', at(6), 16 * 60],
    ['09:00', '17:30', at(8, 30), 30],
    ['09:00', '17:30', at(17, 29), 0],
    ['00:00', '00:00', at(13), 0],
  ])('%s to %s', (from, to, now, minutes) =>
    expect(untilQuiet({ from, to, timeZone: 'UTC' })(now)).toBe(minutes),
  );

  test.each([
    { from: '24:00', to: '06:00' },
    { from: '9:00', to: '17:00' },
    { from: '22:00', to: 'dawn' },
    { from: '22:00', to: '06:00', timeZone: 'Moon/Sea' },
  ])('%j is refused', (hours) =>
    expect(() => untilQuiet(hours)(NOON)).toThrow(
      expect.objectContaining({ code: 'QUIET_HOURS_INVALID' }),
    ),
  );
});
