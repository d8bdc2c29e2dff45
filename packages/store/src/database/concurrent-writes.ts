import type { Kysely } from 'kysely';
import { errors } from '../errors.ts';
import type { Write } from './write-queue.ts';

export interface ConcurrentWritesOptions {
  /** Whether a write that failed may succeed when it is tried again, such as after a deadlock. */
  isPassing: (error: unknown) => boolean;
  /** How often a write is tried whose failure is a passing one. */
  tries?: number;
  /** Writes that may be under way or wait; beyond it a write fails with STORE_BUSY. */
  most?: number;
}

/** Writes in a transaction each, for a database that commits concurrent ones together by itself. */
export function createConcurrentWrites<Tables>(
  queries: Kysely<Tables>,
  { isPassing, tries = 5, most = 10_000 }: ConcurrentWritesOptions,
): Write<Tables> {
  let underWay = 0;
  return async (work) => {
    if (underWay >= most) throw errors.STORE_BUSY();
    underWay += 1;
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await queries.transaction().execute(work);
        } catch (error) {
          if (attempt >= tries || !isPassing(error)) throw error;
        }
      }
    } finally {
      underWay -= 1;
    }
  };
}
