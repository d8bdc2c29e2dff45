import { errors } from '../errors.ts';
import { Durations } from './durations.ts';
import { Lines } from './lines.ts';

export interface FairQueueOptions {
  /** Most entries waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most entries waiting of one user. */
  readonly maxWaitingPerUser?: number;
  /** Milliseconds from any start; measures how long a turn takes. */
  readonly clock: () => number;
}

/** Ends a turn, so that the next one may begin. */
export type EndTurn = () => void;

export interface Ticket {
  /** 0 if it is its turn at once, else its place in line, from 1, as things stand. */
  readonly position: number;
  /** Resolves when its turn has come, or to nothing if it was aborted before. Rejects on close. */
  readonly turn: Promise<EndTurn | undefined>;
}

/** One turn at a time. Users are served in rotation, each user's entries in their order. */
export interface FairQueue {
  /** @throws GENERATION_QUEUE_FULL, GENERATION_USER_QUEUE_FULL, RUNTIME_CLOSED */
  enter(userId: string, signal?: AbortSignal): Ticket;
  readonly waiting: number;
  /** Refuses everything that waits and resolves when the running turn has ended. */
  close(): Promise<void>;
}

interface Entry {
  readonly admit: (turn: EndTurn | undefined) => void;
  readonly refuse: (error: unknown) => void;
}

const MAX_RETRY_SECONDS = 60;

export function createFairQueue({
  maxWaiting = 64,
  maxWaitingPerUser = 8,
  clock,
}: FairQueueOptions): FairQueue {
  const lines = new Lines<Entry>();
  const durations = new Durations();
  const idle = Promise.withResolvers<void>();
  let isBusy = false;
  let isClosed = false;

  function checkRoom(userId: string): void {
    if (isClosed) throw errors.RUNTIME_CLOSED();
    if (!isBusy) return;
    // How long the line takes, as measured.
    const seconds = Math.ceil((durations.mean * (lines.size + 1)) / 1000);
    const retryAfterSeconds = Math.min(Math.max(seconds, 1), MAX_RETRY_SECONDS);
    if (lines.sizeOf(userId) >= maxWaitingPerUser) {
      throw errors.GENERATION_USER_QUEUE_FULL({ limit: maxWaitingPerUser }, { retryAfterSeconds });
    }
    if (lines.size >= maxWaiting) {
      throw errors.GENERATION_QUEUE_FULL(undefined, { retryAfterSeconds });
    }
  }

  function beginTurn(): EndTurn {
    const begun = clock();
    let hasEnded = false;
    isBusy = true;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      isBusy = false;
      durations.add(clock() - begun);
      const next = lines.next();
      if (next) next.admit(beginTurn());
      else if (isClosed) idle.resolve();
    };
  }

  function wait(userId: string, signal?: AbortSignal): Ticket {
    const { promise: turn, resolve, reject } = Promise.withResolvers<EndTurn | undefined>();
    const leave = () => {
      lines.remove(userId, entry);
      resolve(undefined);
    };
    const entry: Entry = {
      admit: (endTurn) => {
        signal?.removeEventListener('abort', leave);
        resolve(endTurn);
      },
      refuse: (error) => {
        signal?.removeEventListener('abort', leave);
        reject(error);
      },
    };
    signal?.addEventListener('abort', leave, { once: true });
    return { position: lines.add(userId, entry), turn };
  }

  return {
    enter(userId, signal) {
      checkRoom(userId);
      if (signal?.aborted) return { position: 0, turn: Promise.resolve(undefined) };
      if (isBusy) return wait(userId, signal);
      return { position: 0, turn: Promise.resolve(beginTurn()) };
    },
    get waiting() {
      return lines.size;
    },
    async close() {
      isClosed = true;
      for (let entry = lines.next(); entry; entry = lines.next()) {
        entry.refuse(errors.RUNTIME_CLOSED());
      }
      if (isBusy) await idle.promise;
    },
  };
}
