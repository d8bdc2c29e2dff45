import type { InstallationKey } from '../installation/installation-key.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkpointReader } from './checkpoint-reader.ts';
import {
  type ChainHead,
  type ChainRow,
  commit,
  emptyChain,
  entryHash,
  HASH_BYTES,
  SALT_BYTES,
} from './entry.ts';
import { type ChainFault, createFaultList, type FaultKind } from './fault.ts';

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export interface VerifyChainOptions {
  /** Name of the chain. */
  readonly chain: string;
  /** In ascending order of their sequence. */
  readonly checkpoints: Rows<Checkpoint>;
  readonly verify: InstallationKey['verify'];
  /** Heads that were noted elsewhere. Those of pruned entries prove nothing any more and are left out. */
  readonly anchors?: readonly ChainHead[];
}

export interface ChainReport {
  readonly chain: string;
  readonly rows: number;
  /** How many rows still had their content. */
  readonly contents: number;
  readonly checkpoints: number;
  /** Sequence of the first row; 0 without any. */
  readonly first: number;
  readonly head: ChainHead;
  /** Rows after the last checkpoint, which no signature holds in place yet. */
  readonly unsigned: number;
  /** The first 100. */
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
}

/**
 * Checks a chain from its first row to its last, in constant memory: every hash, every link, every
 * content that is there, every signature. A chain begins with its first entry or behind a checkpoint
 * that was signed as a `start`.
 *
 * @param rows in the order of their sequence
 */
export async function verifyChain(
  rows: Rows<ChainRow>,
  { chain, checkpoints, verify, anchors = [] }: VerifyChainOptions,
): Promise<ChainReport> {
  const faults = createFaultList();
  const signed = checkpointReader(checkpoints, { chain, verify, faults });
  let head = emptyChain(chain);
  let count = 0;
  let contents = 0;
  let first = 0;
  const noted = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));

  for await (const row of rows) {
    count += 1;
    if (count === 1) {
      first = row.sequence;
      if (first !== 1) head = (await signed.startBefore(first)) ?? withoutStart(row);
    }
    for (const kind of faultsOf(row, head)) faults.add(kind, row.sequence);
    if (row.content) contents += 1;
    const anchor = noted.get(row.sequence);
    if (anchor && !equal(anchor, row.hash)) faults.add('anchor', row.sequence);
    // What follows is judged by this row, so that one fault does not spread over the rest.
    head = { sequence: row.sequence, hash: row.hash };
    if (signed.next <= row.sequence) await signed.compare(head);
  }
  if (count === 0) head = (await signed.allPruned()) ?? head;
  await signed.finish();
  for (const sequence of noted.keys()) if (sequence > head.sequence) faults.add('anchor', sequence);

  return {
    chain,
    rows: count,
    contents,
    checkpoints: signed.count,
    first,
    head,
    unsigned: Math.max(0, head.sequence - signed.reached),
    faults: faults.listed,
    faultCount: faults.count,
  };

  function withoutStart({ sequence, previous }: ChainRow): ChainHead {
    faults.add('start', sequence);
    return { sequence: sequence - 1, hash: previous };
  }
}

function* faultsOf(row: ChainRow, before: ChainHead): Generator<FaultKind> {
  if (row.sequence !== before.sequence + 1) yield 'sequence';
  else if (!equal(row.previous, before.hash)) yield 'link';
  if (!isWellFormed(row) || !equal(row.hash, entryHash(row))) yield 'hash';
  if (row.content && !isContentOf(row, row.content)) yield 'content';
}

const isWellFormed = ({ sequence, previous, commitment }: ChainRow): boolean =>
  Number.isSafeInteger(sequence) &&
  sequence > 0 &&
  previous.length === HASH_BYTES &&
  commitment.length === HASH_BYTES;

const isContentOf = ({ commitment }: ChainRow, content: NonNullable<ChainRow['content']>) =>
  content.salt.length === SALT_BYTES && equal(commitment, commit(content));

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
