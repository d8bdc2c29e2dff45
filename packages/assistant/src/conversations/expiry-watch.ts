import type { Schedule } from '../time/schedule.ts';

/** Drops what is due, by one timer for all. */
export interface ExpiryWatch {
  /** Something will expire that was not there before. */
  watch(): void;
  stop(): void;
}

/** A machine that slept has timers that did too: look at the clock at least this often, milliseconds. */
const LOOK_MS = 60_000;

/** @param options.nextExpiry when the next one is due, epoch milliseconds; null when nothing is */
export function createExpiryWatch(options: {
  clock: () => number;
  schedule: Schedule;
  nextExpiry: () => number | null;
  dropExpired: () => void;
}): ExpiryWatch {
  const { clock, schedule, nextExpiry, dropExpired } = options;
  let callOff: (() => void) | null = null;

  function watch(): void {
    if (callOff) return;
    const next = nextExpiry();
    if (next === null) return;
    callOff = schedule(look, Math.min(LOOK_MS, Math.max(0, next - clock())));
  }

  function look(): void {
    callOff = null;
    dropExpired();
    watch();
  }

  return {
    watch,
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
