import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { errors } from '../errors.ts';

/** Work on a transaction. It may run more than once before it counts, so it changes nothing else. */
export type Work<Tables, Result> = (transaction: Transaction<Tables>) => Promise<Result>;

/** Runs work and resolves once it is durable; a failure leaves nothing of it. */
export type Write<Tables> = <Result>(work: Work<Tables, Result>) => Promise<Result>;

interface Waiting<Tables> {
  readonly work: Work<Tables, unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

export interface WriteQueueOptions {
  /** Writes that share one commit, at most. */
  batch?: number;
  /** Writes that may wait; beyond it a write fails with STORE_BUSY. */
  waiting?: number;
}

/**
 * Commits writes that come at the same time together, so that they share one wait for the disk.
 * Each runs in a savepoint of its own: one that fails is undone and does not touch the others. A
 * promise resolves after the commit that holds its write.
 */
export function createWriteQueue<Tables>(
  queries: Kysely<Tables>,
  { batch = 64, waiting: bound = 10_000 }: WriteQueueOptions = {},
): Write<Tables> {
  const waiting: Waiting<Tables>[] = [];
  let running = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) await commitTogether(waiting.splice(0, batch));
    running = false;
  }

  async function commitTogether(writes: readonly Waiting<Tables>[]): Promise<void> {
    if (writes.length === 1) return commitAlone(writes[0] as Waiting<Tables>);
    let outcomes: Outcome[];
    try {
      outcomes = await queries.transaction().execute(async (transaction) => {
        const done: Outcome[] = [];
        for (const { work } of writes) done.push(await inSavepoint(transaction, work));
        return done;
      });
    } catch {
      // Nothing of the batch was kept. Alone, each write tells its own failure.
      for (const write of writes) await commitAlone(write);
      return;
    }
    for (const [index, outcome] of outcomes.entries())
      settle(writes[index] as Waiting<Tables>, outcome);
  }

  async function commitAlone({ work, resolve, reject }: Waiting<Tables>): Promise<void> {
    try {
      resolve((await queries.transaction().execute(work)) as never);
    } catch (error) {
      reject(error);
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= bound) throw errors.STORE_BUSY();
      waiting.push({ work, resolve, reject });
      if (running) return;
      running = true;
      // After the sockets that are readable now have been read, so that their writes come along.
      setImmediate(() => void drain());
    });
}

// Every write of a batch runs them, so they are compiled once.
const SAVEPOINT = CompiledQuery.raw('savepoint one_write');
const RELEASE = CompiledQuery.raw('release savepoint one_write');
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint one_write');

/** @throws when the transaction itself cannot go on */
async function inSavepoint<Tables>(
  transaction: Transaction<Tables>,
  work: Work<Tables, unknown>,
): Promise<Outcome> {
  await transaction.executeQuery(SAVEPOINT);
  try {
    const result = await work(transaction);
    await transaction.executeQuery(RELEASE);
    return { result };
  } catch (error) {
    await transaction.executeQuery(ROLL_BACK);
    await transaction.executeQuery(RELEASE);
    return { error };
  }
}

function settle<Tables>({ resolve, reject }: Waiting<Tables>, outcome: Outcome): void {
  if ('error' in outcome) reject(outcome.error);
  else resolve(outcome.result as never);
}
