import type { Schedule } from './schedule.ts';

/** A clock and timers that move only when told. */
export function createTestTime(start = 1_800_000_000_000) {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();

  const schedule: Schedule = (run, delayMs) => {
    const timer = { at: now + delayMs, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };

  return {
    clock: () => now,
    schedule,
    get pending() {
      return timers.size;
    },
    /** Lets time pass and fires what becomes due, in order. */
    advance(ms: number) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    /** The machine sleeps: the clock goes on, the timers stand. */
    sleep(ms: number) {
      now += ms;
      for (const timer of timers) timer.at += ms;
    },
  };
}
