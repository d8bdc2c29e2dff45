import type { Clock } from '../clock/clock.ts';

/** How often an open socket asks whether its sign-in still holds. */
export const RECHECK_MS = 25_000;

/**
 * Asks again and again whether a sign-in still holds, and says when it does not: it may have expired, or
 * have been ended by another process. Returns how to stop.
 */
export function recheck(options: {
  clock: Clock;
  holds: () => Promise<boolean>;
  onEnded: () => void;
  onFault: (error: unknown) => void;
}): () => void {
  const { clock, holds, onEnded, onFault } = options;
  let isStopped = false;
  let callOff = clock.after(RECHECK_MS, look);
  function look() {
    holds().then((isHeld) => {
      if (isStopped) return;
      if (isHeld) callOff = clock.after(RECHECK_MS, look);
      else onEnded();
    }, onFault);
  }
  return () => {
    isStopped = true;
    callOff();
  };
}
