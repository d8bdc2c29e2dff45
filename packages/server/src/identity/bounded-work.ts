import { errors } from '../errors.ts';

/** Runs a task when its turn comes. */
export type BoundedWork = <Value>(task: () => Promise<Value>) => Promise<Value>;

/**
 * Lets so many tasks run at once and so many wait; the next one is turned away.
 *
 * @throws TOO_MANY_IN_FLIGHT
 */
export function boundedWork({ atOnce, waiting }: { atOnce: number; waiting: number }): BoundedWork {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < atOnce) running += 1;
    else {
      if (queue.length >= waiting) {
        throw errors.TOO_MANY_IN_FLIGHT(undefined, { retryAfterSeconds: 2 });
      }
      // Whoever ends hands its place on, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
