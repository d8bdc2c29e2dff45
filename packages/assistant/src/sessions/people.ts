import type { Store } from '@lethe/store';
import { loadMeasured, type Person } from './person.ts';

/** A hold on one user: while it lasts the user stays in memory. */
export interface PersonHold {
  /**
   * Runs a piece of work on the user after all that was asked for before, so that no two pieces of one
   * user's work interleave. Other users' work is not waited for.
   */
  run<Result>(work: (person: Person) => Result | Promise<Result>): Promise<Result>;
  release(): void;
}

/** Users in memory, the rest in the store. */
export interface People {
  hold(userId: string): PersonHold;
  /** `hold`, one `run`, `release`. */
  with<Result>(userId: string, work: (person: Person) => Result | Promise<Result>): Promise<Result>;
  readonly size: number;
  /** Waits for all work that was asked for. */
  settled(): Promise<void>;
}

interface Entry {
  person: Person | null;
  holds: number;
  tail: Promise<unknown>;
}

/** @param limit users kept; those held are kept beyond it, they are as few as running turns */
export function createPeople({ store, limit }: { store: Store; limit: number }): People {
  const entries = new Map<string, Entry>();

  function evict(): void {
    if (entries.size <= limit) return;
    for (const [userId, { holds }] of entries) {
      if (holds === 0) entries.delete(userId);
      if (entries.size <= limit) return;
    }
  }

  function take(userId: string): Entry {
    const entry = entries.get(userId) ?? { person: null, holds: 0, tail: Promise.resolve() };
    entries.delete(userId);
    entries.set(userId, entry);
    entry.holds++;
    evict();
    return entry;
  }

  function hold(userId: string): PersonHold {
    const entry = take(userId);
    let held = true;
    return {
      run(work) {
        const result = entry.tail.then(async () => {
          entry.person ??= { measured: await loadMeasured(store, userId), erasures: 0 };
          return work(entry.person);
        });
        entry.tail = result.catch(() => undefined);
        return result;
      },
      release() {
        if (!held) return;
        held = false;
        entry.holds--;
        evict();
      },
    };
  }

  return {
    hold,
    async with(userId, work) {
      const person = hold(userId);
      try {
        return await person.run(work);
      } finally {
        person.release();
      }
    },
    get size() {
      return entries.size;
    },
    async settled() {
      await Promise.all([...entries.values()].map(({ tail }) => tail));
    },
  };
}
