import {
  type ChainRow,
  type Checkpoint,
  commit,
  emptyChain,
  type InstallationKey,
  nextEntry,
  SALT_BYTES,
  signCheckpoint,
} from '../src/index.ts';

/** A chain of `length` rows whose contents are their numbers. */
export function chainOf(length: number, chain = 'receipts'): ChainRow[] {
  const rows: ChainRow[] = [];
  let head: Pick<ChainRow, 'sequence' | 'hash'> = emptyChain(chain);
  for (let index = 1; index <= length; index++) {
    const content = {
      salt: new Uint8Array(SALT_BYTES).fill(index % 256),
      payload: Buffer.from(`payload ${index}`),
    };
    const row = { ...nextEntry(head, commit(content)), content };
    rows.push(row);
    head = row;
  }
  return rows;
}

export const checkpointAt = (
  row: ChainRow,
  installation: InstallationKey,
  { at = row.sequence, kind = 'mark' as Checkpoint['kind'], chain = 'receipts' } = {},
): Checkpoint => signCheckpoint({ chain, head: row, at, kind }, installation);
