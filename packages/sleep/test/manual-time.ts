import type { SleepTime } from '../src/cycle/time.ts';

/** Time that passes only when it is told to. */
export interface ManualTime extends SleepTime {
  /** Lets time pass; what is due runs in order. */
  advance(milliseconds: number): void;
  /** Moves the wall clock alone, as somebody who sets it does. */
  jump(milliseconds: number): void;
  readonly waiting: number;
}

export function manualTime(start = 1_700_000_000_000): ManualTime {
  let passed = 0;
  let offset = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    clock: () => offset + passed,
    now: () => passed,
    after(milliseconds, run) {
      const timer = { at: passed + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(milliseconds) {
      const end = passed + milliseconds;
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        passed = Math.max(passed, due.at);
        due.run();
      }
      passed = end;
    },
    jump: (milliseconds) => {
      offset += milliseconds;
    },
    get waiting() {
      return timers.length;
    },
  };
}
