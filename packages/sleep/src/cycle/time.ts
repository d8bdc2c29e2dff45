/** Time as sleep sees it, so that a test can hold the hands. */
export interface SleepTime {
  /** Milliseconds since the Unix epoch; may jump. */
  clock(): number;
  /** Milliseconds from any start; never goes back. */
  now(): number;
  /** Runs once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTime: SleepTime = Object.freeze({
  clock: () => Date.now(),
  now: () => performance.now(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
});
