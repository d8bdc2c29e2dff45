import type { Chain } from '../chains/chain.ts';
import type { StoreDatabase } from '../database/store-database.ts';

/** What is done to the database as a whole once in a while. */
export interface Housekeeping {
  /** The bytes of the database, with the room that deleted rows left. */
  bytes(): Promise<number>;
  /**
   * Rewrites the database without the room that deleted rows left, and empties its log.
   *
   * @throws ERASURE_UNFINISHED when another program is reading or the disk is full
   */
  compact(): Promise<void>;
  /** Signs where the chains of receipts and of the audit log stand. */
  signChains(): Promise<void>;
}

export const createHousekeeping = (
  database: Pick<StoreDatabase, 'wholeBytes' | 'scrub'>,
  chains: readonly Pick<Chain, 'sign'>[],
): Housekeeping => ({
  bytes: () => database.wholeBytes(),
  compact: () => database.scrub(),
  async signChains() {
    for (const chain of chains) await chain.sign();
  },
});
