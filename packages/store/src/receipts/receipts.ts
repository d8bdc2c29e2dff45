import {
  type ChainRow,
  type Checkpoint,
  type Receipt,
  readReceipt,
  writeReceipt,
} from '@lethe/vault';
import type { Chain } from '../chains/chain.ts';
import type { StoreContext } from '../context.ts';
import { compileOnce } from '../database/compiled.ts';
import { errors } from '../errors.ts';

/** A receipt with its place in the chain. */
export interface ChainedReceipt {
  readonly sequence: number;
  readonly receipt: Receipt;
}

/** What left the machine: sealed under the user's key, chained, and signed by checkpoints. */
export interface Receipts {
  /** @returns its place in the chain @throws USER_UNKNOWN, RECEIPT_INVALID */
  append(userId: string, receipt: Receipt): Promise<number>;
  /** Newest first, at most 100 at a time. */
  list(userId: string, page?: { limit?: number; offset?: number }): Promise<ChainedReceipt[]>;
  /** Every row in order, for `verifyChain` of the vault. */
  iterate(): AsyncIterable<ChainRow>;
  checkpoints(): AsyncIterable<Checkpoint>;
}

export function createReceipts({ queries, sealing }: StoreContext, chain: Chain): Receipts {
  const known = compileOnce(queries.selectFrom('users').select('user').where('user', '=', 'user'));
  return {
    async append(userId, receipt) {
      const payload = writeReceipt(receipt);
      const user = sealing.keyed(userId);
      return chain.append(payload, async (transaction) => {
        if ((await known(transaction, user)).rows.length === 0) throw errors.USER_UNKNOWN();
        return { user, sealer: await sealing.of(userId) };
      });
    },
    async list(userId, page) {
      const entries = await chain.list({ user: sealing.keyed(userId), ...page });
      return entries.flatMap(({ sequence, payload }) =>
        payload ? [{ sequence, receipt: readReceipt(payload) }] : [],
      );
    },
    iterate: chain.iterate,
    checkpoints: chain.checkpoints.iterate,
  };
}
