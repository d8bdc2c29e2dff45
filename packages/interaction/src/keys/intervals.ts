import type { KeyEvent } from '@lethe/protocol';

/** A longer interval between two keys is a pause: it ends a burst. Milliseconds. */
export const PAUSE_MS = 500;

export interface Intervals {
  /** Mean down-down interval, milliseconds. */
  mean: number;
  /** Population standard deviation of it, milliseconds. */
  deviation: number;
  /** Mean keys a burst; bursts are split where an interval exceeds `PAUSE_MS`. */
  meanBurstLength: number;
  /** Mean pause between bursts, milliseconds; 0 with one burst. */
  meanPause: number;
  /** First key-down to last key-down, milliseconds. */
  span: number;
}

/** Measures the intervals of events in key-down order; null with fewer than two keys. */
export function measureIntervals(keys: readonly KeyEvent[]): Intervals | null {
  if (keys.length < 2) return null;
  const count = keys.length - 1;
  let sum = 0;
  let pauses = 0;
  let pauseSum = 0;
  for (let i = 1; i <= count; i += 1) {
    const interval = keys[i]![0] - keys[i - 1]![0];
    sum += interval;
    if (interval > PAUSE_MS) {
      pauses += 1;
      pauseSum += interval;
    }
  }
  const mean = sum / count;
  let squares = 0;
  for (let i = 1; i <= count; i += 1) squares += (keys[i]![0] - keys[i - 1]![0] - mean) ** 2;
  return {
    mean,
    deviation: Math.sqrt(squares / count),
    meanBurstLength: keys.length / (pauses + 1),
    meanPause: pauses === 0 ? 0 : pauseSum / pauses,
    span: sum,
  };
}
