import type { SleepTime } from './time.ts';

/** How long work that was told to stop may take to do so, milliseconds. */
export const STOP_GRACE_MS = 150;

/** How work ended: with a value, by an error, or not at all within the time it had to stop. */
export type Raced<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'hanging' };

/** Waits for work; once the signal is aborted, no longer than the grace. */
export function race<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
  { after }: Pick<SleepTime, 'after'>,
  graceMs: number = STOP_GRACE_MS,
): Promise<Raced<Value>> {
  return new Promise((resolve) => {
    let callOff = () => {};
    const stop = () => {
      callOff = after(graceMs, () => settle({ kind: 'hanging' }));
    };
    const settle = (raced: Raced<Value>) => {
      callOff();
      signal.removeEventListener('abort', stop);
      resolve(raced);
    };
    work.then(
      (value) => settle({ kind: 'done', value }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
