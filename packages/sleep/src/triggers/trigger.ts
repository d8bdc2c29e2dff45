import type { MonitorView } from '../monitor/view.ts';

/** How deep a cycle goes. */
export type SleepMode = 'light' | 'deep';

export type TriggerName =
  | 'scheduled'
  | 'performanceDegradation'
  | 'anomalyDetected'
  | 'driftDetected'
  | 'memoryPressure'
  | 'manual'
  | 'idleTimeout';

/** Into which kind of cycle each trigger leads where nothing else is asked for. */
export const TRIGGER_MODES: Readonly<Record<TriggerName, SleepMode>> = Object.freeze({
  scheduled: 'deep',
  performanceDegradation: 'light',
  anomalyDetected: 'light',
  driftDetected: 'deep',
  memoryPressure: 'light',
  manual: 'light',
  idleTimeout: 'light',
});

/** What a trigger may look at. Times are epoch milliseconds. */
export interface TriggerContext {
  readonly now: number;
  /** When this process began to watch. */
  readonly startedAt: number;
  /** Null before the first cycle. */
  readonly lastCycleEndedAt: number | null;
  /** When the newest deep cycle began; null before the first. */
  readonly lastDeepStartedAt: number | null;
  /** Since the last turn of anybody. */
  readonly idleMs: number;
  readonly monitor: MonitorView;
  readonly memory: { readonly usedBytes: number; readonly limitBytes: number };
  /** What somebody asked for and did not get yet. */
  readonly asked: SleepMode | null;
}

/** Why a cycle should begin, and which. */
export interface SleepCall {
  readonly name: TriggerName;
  readonly mode: SleepMode;
}

/** Says whether there is a reason to sleep. It decides from its context alone and changes nothing. */
export type Trigger = (context: TriggerContext) => SleepCall | null;

export const callFor = (name: TriggerName, mode: SleepMode = TRIGGER_MODES[name]): SleepCall => ({
  name,
  mode,
});
