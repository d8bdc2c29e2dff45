import type { Ripple as Key } from '@lethe/interaction';

/** One key as the water sees it. */
export interface Ripple {
  /** Pixels between this key and the one before: the interval. */
  readonly distance: number;
  /** Pixels it rises: the hold. */
  readonly height: number;
  /** Corrections run against the stream. */
  readonly backwards: boolean;
  /** When it fell, on the river's clock, milliseconds. */
  readonly at: number;
}

/** What the typing of one draft looks like: newest last, never more than RIPPLES. */
export type Water = readonly Ripple[];

/** More than the widest page shows. */
export const RIPPLES = 160;

/** A longer interval is a pause: still water. */
const PAUSE_MS = 500;
const DISTANCE = { least: 8, most: 150, perMs: 0.14, pausePerMs: 0.012 };
const HEIGHT = { least: 3, most: 17, perMs: 0.1, unknownHoldMs: 90 };

const between = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));

/** The water after one key. A pause widens slowly, so that an hour is not an ocean. */
export function afterKey(water: Water, key: Key, at: number): Water {
  const spread =
    Math.min(key.intervalMs, PAUSE_MS) * DISTANCE.perMs +
    Math.max(0, key.intervalMs - PAUSE_MS) * DISTANCE.pausePerMs;
  const rise = (key.holdMs ?? HEIGHT.unknownHoldMs) * HEIGHT.perMs;
  const ripple: Ripple = {
    distance: between(spread, DISTANCE.least, DISTANCE.most),
    height: between(rise, HEIGHT.least, HEIGHT.most),
    backwards: key.keyClass === 'backspace',
    at,
  };
  return [...water.slice(1 - RIPPLES), ripple];
}
