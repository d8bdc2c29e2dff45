import type { UserSealer } from '@lethe/vault';
import type { Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';

/** A user inside a write: known to exist, and no other write of theirs interleaves. */
export interface OwnedWrite {
  readonly transaction: Transaction<Tables>;
  /** The keyed id that stands in rows. */
  readonly user: string;
  readonly sealer: UserSealer;
  /** Greater than that of any earlier write of this user. */
  readonly sequence: number;
}

/**
 * Runs a write of one user and resolves once it is durable.
 *
 * @throws USER_UNKNOWN
 */
export const writeOwned = <Result>(
  { write, sealing }: Pick<StoreContext, 'write' | 'sealing'>,
  userId: string,
  work: (owned: OwnedWrite) => Promise<Result>,
): Promise<Result> => {
  const user = sealing.keyed(userId);
  return write(async (transaction) => {
    const sequence = await nextSequence(transaction, user);
    return work({ transaction, user, sequence, sealer: await sealing.of(userId) });
  });
};

/** Counting on the user's row also locks it on PostgreSQL until the write has ended. */
async function nextSequence(transaction: Transaction<Tables>, user: string): Promise<number> {
  const counted = await transaction
    .updateTable('users')
    .set((row) => ({ sequence: row('sequence', '+', 1) }))
    .where('user', '=', user)
    .returning('sequence')
    .executeTakeFirst();
  if (!counted) throw errors.USER_UNKNOWN();
  return counted.sequence;
}
