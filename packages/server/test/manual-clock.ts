import type { Clock } from '../src/clock/clock.ts';

export interface ManualClock extends Clock {
  /** Moves on, running on the way what falls due, in its order. */
  advance(milliseconds: number): void;
  /** How much is still to run. */
  readonly waiting: number;
}

/** A clock that stands still until it is told to move. */
export function manualClock(start = Date.UTC(2026, 0, 5, 12)): ManualClock {
  let now = start;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    get waiting() {
      return due.size;
    },
    after(milliseconds, run) {
      const item = { at: now + milliseconds, run };
      due.add(item);
      return () => due.delete(item);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
