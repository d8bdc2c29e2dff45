/** Runs something later, once; returns how to call that off. */
export type Schedule = (run: () => void, delayMs: number) => () => void;

/** Timers that never keep the process alive. */
export const scheduleByTimer: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
};
