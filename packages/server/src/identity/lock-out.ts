import { errors } from '../errors.ts';

export interface LockOutOptions {
  /** Failures in a row that are free. */
  failures: number;
  /** The first lock, milliseconds; every further failure doubles it. */
  firstMs: number;
  longestMs: number;
  now: () => number;
  /** Names or addresses that are remembered at once; beyond it the one that failed longest ago is forgotten. */
  maximum?: number;
}

export interface LockOut {
  /**
   * Counts an attempt as failed before it is made, so that attempts at the same time count too.
   *
   * @throws SIGN_IN_LOCKED with the time to come back
   */
  begin(key: string): Attempt;
  /** The attempt succeeded: nothing is held against the key any more. */
  succeeded(key: string): void;
}

export interface Attempt {
  /** Whether this attempt, should it fail, closes the lock. */
  readonly closes: boolean;
  /** Takes back this one attempt: it succeeded, or was never made. */
  undo(): void;
}

interface Record {
  failures: number;
  at: number;
  lockedUntil: number;
}

/** Slows down guessing. It knows nothing of who exists, so a name nobody has is locked just the same. */
export function createLockOut(options: LockOutOptions): LockOut {
  const { failures: free, firstMs, longestMs, maximum = 10_000, now } = options;
  // In the order of their last attempt: the first one is the one to forget.
  const records = new Map<string, Record>();

  const recordOf = (key: string, at: number): Record => {
    const known = records.get(key);
    const isForgotten =
      known === undefined || at - Math.max(known.at, known.lockedUntil) > longestMs;
    return isForgotten ? { failures: 0, at, lockedUntil: 0 } : known;
  };

  return {
    begin(key) {
      const at = now();
      const record = recordOf(key, at);
      if (record.lockedUntil > at) {
        const retryAfterSeconds = Math.ceil((record.lockedUntil - at) / 1000);
        throw errors.SIGN_IN_LOCKED(undefined, { retryAfterSeconds });
      }
      const failures = record.failures + 1;
      const closes = failures >= free;
      const lockMs = closes ? Math.min(longestMs, firstMs * 2 ** Math.min(30, failures - free)) : 0;
      records.delete(key);
      records.set(key, { failures, at, lockedUntil: closes ? at + lockMs : 0 });
      for (const oldest of records.keys()) {
        if (records.size <= maximum) break;
        records.delete(oldest);
      }
      const undo = () => {
        const known = records.get(key);
        if (known === undefined) return;
        known.failures -= 1;
        if (known.failures < free) known.lockedUntil = 0;
      };
      return { closes, undo };
    },
    succeeded: (key) => void records.delete(key),
  };
}
