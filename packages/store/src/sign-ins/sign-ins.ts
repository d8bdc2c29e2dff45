import type { Kysely } from 'kysely';
import { errors } from '../errors.ts';
import type { Role, Tables } from '../schema/rows.ts';
import { requireUser } from '../users/known-user.ts';

/** Who a sign-in belongs to. The token itself is never known here, only its SHA-256 digest. */
export interface SignIn {
  userId: string;
  role: Role;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
  expiresAt: number;
}

export interface SignIns {
  /**
   * @param tokenHash SHA-256 of the token, 64 hexadecimal digits
   * @throws USER_UNKNOWN, SIGN_IN_EXISTS
   */
  create(signIn: { tokenHash: string; userId: string; expiresAt: number }): Promise<void>;
  /** Null when there is none, or it has expired. */
  find(tokenHash: string): Promise<SignIn | null>;
  revoke(tokenHash: string): Promise<void>;
  /** Signs the user out everywhere. */
  revokeUser(userId: string): Promise<void>;
}

/** Sign-ins a user may have at once; a new one ends the one that would expire first. */
export const SIGN_INS_PER_USER = 50;

export function createSignIns(queries: Kysely<Tables>, clock: () => number): SignIns {
  return {
    create: ({ tokenHash, userId, expiresAt }) =>
      queries.transaction().execute(async (transaction) => {
        await requireUser(transaction, userId);
        const inserted = await transaction
          .insertInto('sign_ins')
          .values({
            token_hash: tokenHash,
            user_id: userId,
            created_at: clock(),
            expires_at: expiresAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('user_id')
          .executeTakeFirst();
        if (!inserted) throw errors.SIGN_IN_EXISTS();
        await dropSurplus(transaction, { userId, now: clock() });
      }),

    async find(tokenHash) {
      const found = await queries
        .selectFrom('sign_ins')
        .innerJoin('users', 'users.id', 'sign_ins.user_id')
        .select([
          'users.id as userId',
          'users.role',
          'sign_ins.created_at as createdAt',
          'sign_ins.expires_at as expiresAt',
        ])
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', clock())
        .executeTakeFirst();
      return found ?? null;
    },

    async revoke(tokenHash) {
      await queries.deleteFrom('sign_ins').where('token_hash', '=', tokenHash).execute();
    },

    async revokeUser(userId) {
      await queries.deleteFrom('sign_ins').where('user_id', '=', userId).execute();
    },
  };
}

/** Deletes the user's expired sign-ins, and the first to expire beyond the bound. */
async function dropSurplus(
  queries: Kysely<Tables>,
  { userId, now }: { userId: string; now: number },
): Promise<void> {
  await queries
    .deleteFrom('sign_ins')
    .where('user_id', '=', userId)
    .where('expires_at', '<=', now)
    .execute();
  await queries
    .deleteFrom('sign_ins')
    .where('token_hash', 'in', (inner) =>
      inner
        .selectFrom('sign_ins')
        .select('token_hash')
        .where('user_id', '=', userId)
        .orderBy('expires_at', 'desc')
        .orderBy('created_at', 'desc')
        .limit(-1)
        .offset(SIGN_INS_PER_USER),
    )
    .execute();
}
