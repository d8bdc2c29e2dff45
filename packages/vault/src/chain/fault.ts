/** What is wrong with a chain, by the entry or checkpoint at which it shows. */
export interface ChainFault {
  readonly kind: FaultKind;
  readonly sequence: number;
}

/** Every fault there is, with the sentence that tells it. */
export const FAULTS = Object.freeze({
  start: 'the entries before it are gone, and no signed start says that they were pruned',
  sequence: 'it does not follow the entry before it: one was removed, inserted or moved',
  link: 'it does not hold the hash of the entry before it: one was changed, removed or inserted',
  hash: 'its hash does not follow from what it holds: it was changed',
  content: 'its content is not the one it was written with',
  checkpoint: 'it is not the entry that was signed at this place',
  truncated: 'the chain ends before this signed checkpoint: entries were removed at its end',
  signature: 'the checkpoint was not signed by this installation, or was changed',
  anchor: 'it is not the entry that was noted elsewhere at this place, or is gone',
  clock: 'the checkpoint is dated before the one that it follows',
});

export type FaultKind = keyof typeof FAULTS;

/** Most faults that are listed; further ones are counted. */
export const MOST_LISTED_FAULTS = 100;

export interface FaultList {
  readonly listed: readonly ChainFault[];
  readonly count: number;
}

/** Collects faults in bounded memory. */
export function createFaultList(): FaultList & { add(kind: FaultKind, sequence: number): void } {
  const listed: ChainFault[] = [];
  let count = 0;
  return {
    listed,
    get count() {
      return count;
    },
    add(kind, sequence) {
      count += 1;
      if (listed.length < MOST_LISTED_FAULTS) listed.push({ kind, sequence });
    },
  };
}
