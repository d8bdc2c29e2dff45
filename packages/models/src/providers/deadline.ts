import { errors } from '../errors.ts';

/** The time a request may take in all, together with whoever may end it before. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The request is over: nothing is waited for any more. */
  end(): void;
}

export function createDeadline(totalMs: number, outer: AbortSignal): Deadline {
  const ending = new AbortController();
  const abort = (): void => ending.abort(outer.reason);
  const timer = setTimeout(
    () => ending.abort(errors.PROVIDER_TIMEOUT({ phase: 'in all' })),
    totalMs,
  );
  // The connection keeps the process alive as long as there is something to wait for.
  timer.unref();
  outer.addEventListener('abort', abort, { once: true });
  if (outer.aborted) abort();
  return {
    signal: ending.signal,
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}
