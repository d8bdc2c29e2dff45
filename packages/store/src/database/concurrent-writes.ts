import type { Kysely } from 'kysely';
import { errors } from '../errors.ts';
import type { Work, Write } from './write-queue.ts';

export interface ConcurrentWritesOptions {
  /** Writes that run at the same time, at most: fewer than there are connections. */
  atOnce: number;
  /** Whether a write that failed may succeed when it is tried again, such as after a deadlock. */
  isPassing: (error: unknown) => boolean;
  /** How often a write is tried whose failure is a passing one. */
  tries?: number;
  /** Writes that may wait; beyond it a write fails with STORE_BUSY. */
  waiting?: number;
}

/** Writes in a transaction each, for a database that commits concurrent ones together by itself. */
export function createConcurrentWrites<Tables>(
  queries: Kysely<Tables>,
  { atOnce, isPassing, tries = 5, waiting: bound = 10_000 }: ConcurrentWritesOptions,
): Write<Tables> {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= bound) throw errors.STORE_BUSY();
    // The one that leaves hands its place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  async function tried<Result>(work: Work<Tables, Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await queries.transaction().execute(work);
      } catch (error) {
        if (attempt >= tries || !isPassing(error)) throw error;
      }
    }
  }

  return async (work) => {
    await enter();
    try {
      return await tried(work);
    } finally {
      leave();
    }
  };
}
