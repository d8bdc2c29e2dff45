import { anomalyDetected } from './anomaly-detected.ts';
import { composeTriggers } from './compose.ts';
import { driftDetected } from './drift-detected.ts';
import { idleTimeout } from './idle-timeout.ts';
import { manual } from './manual.ts';
import { memoryPressure } from './memory-pressure.ts';
import { performanceDegradation } from './performance-degradation.ts';
import { scheduled } from './scheduled.ts';
import type { Trigger } from './trigger.ts';

export interface TriggerSettings {
  /** Cron pattern of the nightly deep cycle; null for none. */
  readonly schedule: string | null;
  /** IANA name; that of the machine where absent. */
  readonly timeZone?: string;
  /** Time without a turn after which a light cycle begins, milliseconds. */
  readonly idleMs: number;
  /** Share of the memory that may be used, in (0, 1]. */
  readonly memoryShare: number;
  /** Share by which a metric gets worse, such as 0.15. */
  readonly degradationShare: number;
}

export const TRIGGER_DEFAULTS: TriggerSettings = Object.freeze({
  schedule: '0 3 * * *',
  idleMs: 3_600_000,
  memoryShare: 0.9,
  degradationShare: 0.15,
});

/** All seven triggers. @throws SCHEDULE_INVALID */
export const defaultTriggers = (settings: Partial<TriggerSettings> = {}): Trigger => {
  const { schedule, timeZone, idleMs, memoryShare, degradationShare } = {
    ...TRIGGER_DEFAULTS,
    ...settings,
  };
  return composeTriggers([
    manual(),
    ...(schedule === null ? [] : [scheduled(schedule, timeZone)]),
    driftDetected(),
    memoryPressure(memoryShare),
    anomalyDetected(),
    performanceDegradation(degradationShare),
    idleTimeout(idleMs),
  ]);
};
