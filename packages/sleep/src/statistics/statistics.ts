import type { CycleMode, CycleState } from '@lethe/store';
import type { SleepState } from '../cycle/states.ts';

/** How Lethe has slept so far. */
export interface SleepStatistics {
  /** Sleeps that began, however they ended. */
  readonly cycles: number;
  /** Milliseconds spent in each state; falling asleep and waking up count as `betweenMs`. */
  readonly awakeMs: number;
  readonly lightMs: number;
  readonly deepMs: number;
  readonly betweenMs: number;
  /** The newest sleep; null before the first one. */
  readonly last: {
    readonly id: string;
    readonly mode: CycleMode;
    readonly state: CycleState;
    /** Milliseconds since the Unix epoch. */
    readonly endedAt: number;
  } | null;
}

export const NO_SLEEP: SleepStatistics = Object.freeze({
  cycles: 0,
  awakeMs: 0,
  lightMs: 0,
  deepMs: 0,
  betweenMs: 0,
  last: null,
});

const COUNTER: Readonly<Record<SleepState, 'awakeMs' | 'lightMs' | 'deepMs' | 'betweenMs'>> = {
  awake: 'awakeMs',
  light: 'lightMs',
  deep: 'deepMs',
  falling: 'betweenMs',
  waking: 'betweenMs',
};

/** The statistics after so many more milliseconds in a state. */
export function withTime(
  statistics: SleepStatistics,
  state: SleepState,
  ms: number,
): SleepStatistics {
  const counter = COUNTER[state];
  return { ...statistics, [counter]: statistics[counter] + Math.max(0, ms) };
}

/** The share of the time that was slept, in [0, 1]; 0 before any time has passed. */
export function sleepRatio({ awakeMs, lightMs, deepMs, betweenMs }: SleepStatistics): number {
  const whole = awakeMs + lightMs + deepMs + betweenMs;
  return whole === 0 ? 0 : (lightMs + deepMs + betweenMs) / whole;
}
