import type { UserSealer } from '@lethe/vault';
import type { Kysely, Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import { type Compiled, compileOnce } from '../database/compiled.ts';
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
  { write, sealing, queries }: StoreContext,
  userId: string,
  work: (owned: OwnedWrite) => Promise<Result>,
): Promise<Result> => {
  const user = sealing.keyed(userId);
  const count = nextSequence(queries);
  return write(async (transaction) => {
    const [counted] = (await count(transaction, 1, user)).rows;
    if (!counted) throw errors.USER_UNKNOWN();
    const { sequence } = counted;
    return work({ transaction, user, sequence, sealer: await sealing.of(userId) });
  });
};

type NextSequence = Compiled<{ sequence: number }>;

const compiled = new WeakMap<Kysely<Tables>, NextSequence>();

/** Counting on the user's row also locks it on PostgreSQL until the write has ended. */
function nextSequence(queries: Kysely<Tables>): NextSequence {
  const known = compiled.get(queries);
  if (known) return known;
  const statement = compileOnce(
    queries
      .updateTable('users')
      .set((row) => ({ sequence: row('sequence', '+', 1) }))
      .where('user', '=', 'user')
      .returning('sequence'),
  );
  compiled.set(queries, statement);
  return statement;
}
