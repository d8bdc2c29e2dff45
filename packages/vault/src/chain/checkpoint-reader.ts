import type { InstallationKey } from '../installation/installation-key.ts';
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts';
import type { ChainHead } from './entry.ts';
import type { FaultKind } from './fault.ts';

/** Reads checkpoints alongside the rows of their chain and compares the two. */
export interface CheckpointReader {
  /** How many were read. */
  readonly count: number;
  /** Sequence of the next checkpoint; 0 until the first is read, infinite after the last. */
  readonly next: number;
  /** Highest sequence that a checkpoint holds in place. */
  readonly reached: number;
  /** The head that a signed `start` gives a chain whose first row is `first`; null without one. */
  startBefore(first: number): Promise<ChainHead | null>;
  /** Compares every checkpoint up to a row with that row. */
  compare(row: ChainHead): Promise<void>;
  /** What is left signs rows that are no longer there. */
  finish(): Promise<void>;
  /** The head of a chain whose rows were all pruned; null where none was. */
  allPruned(): Promise<ChainHead | null>;
}

export interface CheckpointReaderOptions {
  readonly chain: string;
  readonly verify: InstallationKey['verify'];
  readonly faults: { add(kind: FaultKind, sequence: number): void };
}

export function checkpointReader(
  checkpoints: Iterable<Checkpoint> | AsyncIterable<Checkpoint>,
  { chain, verify, faults }: CheckpointReaderOptions,
): CheckpointReader {
  const source = iterate(checkpoints);
  let waiting: Checkpoint | null | undefined;
  let before: Checkpoint | undefined;
  let count = 0;
  let reached = 0;

  const peek = async (): Promise<Checkpoint | null> => {
    if (waiting === undefined) {
      const { value, done } = await source.next();
      waiting = done ? null : value;
    }
    return waiting;
  };

  /** The next checkpoint up to a sequence that may be believed; null when there is none. */
  const take = async (upTo: number): Promise<Checkpoint | null> => {
    for (let found = await peek(); found && found.sequence <= upTo; found = await peek()) {
      waiting = undefined;
      count += 1;
      if (!verifyCheckpoint(found, { chain, verify })) {
        faults.add('signature', found.sequence);
        continue;
      }
      if (before && found.sequence < before.sequence) faults.add('checkpoint', found.sequence);
      if (before && found.at < before.at) faults.add('clock', found.sequence);
      before = found;
      return found;
    }
    return null;
  };

  return {
    get count() {
      return count;
    },
    get next() {
      return waiting === undefined ? 0 : (waiting?.sequence ?? Number.POSITIVE_INFINITY);
    },
    get reached() {
      return reached;
    },
    async startBefore(first) {
      let start: Checkpoint | null = null;
      for (let found = await take(first - 1); found; found = await take(first - 1)) {
        if (found.sequence === first - 1 && found.kind === 'start') start = found;
      }
      reached = start?.sequence ?? 0;
      return start;
    },
    async compare(row) {
      for (let found = await take(row.sequence); found; found = await take(row.sequence)) {
        const fits = found.sequence === row.sequence && Buffer.compare(found.hash, row.hash) === 0;
        if (fits) reached = row.sequence;
        else faults.add('checkpoint', found.sequence);
      }
    },
    async finish() {
      const end = Number.POSITIVE_INFINITY;
      for (let found = await take(end); found; found = await take(end)) {
        faults.add('truncated', found.sequence);
      }
    },
    async allPruned() {
      const end = Number.POSITIVE_INFINITY;
      let start: Checkpoint | null = null;
      let last: Checkpoint | null = null;
      for (let found = await take(end); found; found = await take(end)) {
        last = found;
        if (found.kind === 'start') start = found;
      }
      if (last && last !== start) faults.add('truncated', last.sequence);
      reached = start?.sequence ?? 0;
      return start;
    },
  };
}

async function* iterate<Item>(items: Iterable<Item> | AsyncIterable<Item>) {
  yield* items;
}
