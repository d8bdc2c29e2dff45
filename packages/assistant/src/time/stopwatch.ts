/** Adds up the time between `resume` and `pause`; it runs from the start. */
export interface Stopwatch {
  pause(): void;
  resume(): void;
  /** Milliseconds it ran so far. */
  readonly ms: number;
}

/** @param now a clock that never goes back, milliseconds */
export function createStopwatch(now: () => number): Stopwatch {
  let total = 0;
  let since: number | null = now();
  const running = () => (since === null ? 0 : now() - since);
  return {
    pause() {
      total += running();
      since = null;
    },
    resume() {
      since ??= now();
    },
    get ms() {
      return total + running();
    },
  };
}
