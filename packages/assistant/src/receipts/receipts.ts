import { setImmediate as immediate } from 'node:timers/promises';
import type { ReceiptCheck, ReceiptList } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import { type ChainRow, FAULTS, type InstallationKey, verifyChain } from '@lethe/vault';

/** What left this machine, and the proof that none of it is missing. */
export interface ReceiptDesk {
  /** Newest first. */
  list(userId: string, page: { limit: number; offset: number }): Promise<ReceiptList>;
  /** Walks the whole chain, everybody's; only counts and places are told. */
  verify(): Promise<ReceiptCheck>;
}

export interface ReceiptDeskOptions {
  readonly store: Pick<Store, 'receipts'>;
  readonly installation: Pick<InstallationKey, 'verify'>;
}

/** Receipts that are checked before everything else goes on. */
const AT_ONCE = 200;

export const createReceiptDesk = ({
  store: { receipts },
  installation,
}: ReceiptDeskOptions): ReceiptDesk => ({
  async list(userId, page) {
    const kept = await receipts.list(userId, page);
    return {
      receipts: kept.map(({ sequence, receipt }) => ({
        sequence,
        ...receipt,
        masked: { ...receipt.masked },
      })),
    };
  },

  async verify() {
    const report = await verifyChain(withPauses(receipts.iterate()), {
      chain: 'receipts',
      checkpoints: receipts.checkpoints(),
      verify: installation.verify,
    });
    const { rows, contents, first, head, unsigned, faults, faultCount } = report;
    return {
      ...{ receipts: rows, erased: rows - contents, first, faultCount },
      last: head.sequence,
      signedTo: Math.max(0, head.sequence - unsigned),
      faults: faults.map(({ kind, sequence }) => ({ sequence, what: FAULTS[kind] })),
    };
  },
});

async function* withPauses(rows: AsyncIterable<ChainRow>): AsyncGenerator<ChainRow, void> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % AT_ONCE === 0) await immediate();
    yield row;
  }
}
