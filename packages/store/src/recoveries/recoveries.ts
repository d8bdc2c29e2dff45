import { createOwners } from '../chains/owners.ts';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { check, hexadecimal, moment, shape } from '../values/check.ts';

/** A one-time link for somebody who cannot sign in. Its secret is never known here, only the digest. */
export interface Recovery {
  userId: string;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
  expiresAt: number;
}

/** The open links, at most one a person. */
export interface Recoveries {
  /** Ends the person's earlier link. @throws USER_UNKNOWN, VALUE_REFUSED */
  create(recovery: { tokenHash: string; userId: string; expiresAt: number }): Promise<void>;
  /** Whom it is for, without taking it; null when there is none or it has expired. */
  find(tokenHash: string): Promise<Recovery | null>;
  /** Takes a link so that nobody can take it again; null when there is none or it has expired. */
  take(tokenHash: string): Promise<Recovery | null>;
}

type Sealed = Omit<Recovery, 'userId'>;

const column = sealedColumn<Sealed>('recoveries', 'recovery');
const isSealed = shape({ createdAt: moment, expiresAt: moment });

export function createRecoveries(context: StoreContext): Recoveries {
  const { queries, write, sealing, clock } = context;
  const owners = createOwners(context);

  async function opened(
    tokenHash: string,
    { user, recovery }: { user: string; recovery: Uint8Array },
  ): Promise<Recovery | null> {
    const userId = await owners.userIdOf(user);
    if (userId === null) return null;
    const sealed = column.open(await sealing.of(userId), tokenHash, recovery);
    return sealed.expiresAt > clock() ? { userId, ...sealed } : null;
  }

  return {
    async create({ tokenHash, userId, expiresAt }) {
      const sealed = check(isSealed, { createdAt: clock(), expiresAt });
      check(hexadecimal(64), tokenHash);
      await writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        await transaction.deleteFrom('recoveries').where('user', '=', user).execute();
        await transaction
          .insertInto('recoveries')
          .values({
            token_hash: tokenHash,
            user,
            expires_day: dayOf(expiresAt),
            recovery: column.seal(sealer, tokenHash, sealed),
          })
          .execute();
      });
    },

    async find(tokenHash) {
      const row = await queries
        .selectFrom('recoveries')
        .select(['user', 'recovery'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row ? opened(tokenHash, row) : null;
    },

    async take(tokenHash) {
      const row = await write((transaction) =>
        transaction
          .deleteFrom('recoveries')
          .where('token_hash', '=', tokenHash)
          .returning(['user', 'recovery'])
          .executeTakeFirst(),
      );
      return row ? opened(tokenHash, row) : null;
    },
  };
}
