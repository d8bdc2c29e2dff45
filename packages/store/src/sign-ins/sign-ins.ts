import type { Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import type { Role, Tables } from '../schema/rows.ts';
import { account } from '../users/account.ts';
import { writeOwned } from '../users/owned.ts';
import { check, hexadecimal, moment, shape } from '../values/check.ts';
import { checkSignIn, signInColumn } from './sign-in-column.ts';

/** Who a sign-in belongs to. The token itself is never known here, only its SHA-256 digest. */
export interface SignIn {
  userId: string;
  role: Role;
  /** When the browser signed in, milliseconds since the Unix epoch. */
  createdAt: number;
  /** When this token was made. */
  issuedAt: number;
  expiresAt: number;
  /** Digest of the first token of this sign-in: it stays while tokens are rotated. */
  family: string;
  /** When a newer token took this one's place; null for the one that counts. */
  replacedAt: number | null;
}

/** One signed-in browser, as its owner may see it. */
export interface SignInEntry {
  /** Names it for `revokeFamily`; a digest, not the token. */
  family: string;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
  expiresAt: number;
  /** UTC day of its last use, counted from 1970-01-01. */
  usedDay: number;
  /** How it was signed in, as a word. */
  method: string | null;
}

export interface SignIns {
  /**
   * @param signIn `tokenHash` is the SHA-256 of the token, 64 hexadecimal digits; `method` a word such
   * as `passkey`
   * @throws USER_UNKNOWN, SIGN_IN_EXISTS, VALUE_REFUSED
   */
  create(signIn: {
    tokenHash: string;
    userId: string;
    expiresAt: number;
    method?: string;
  }): Promise<void>;
  /** Null when there is none, or it has expired. A replaced one is found, and says so. */
  find(tokenHash: string): Promise<SignIn | null>;
  /**
   * Keeps the day of a use, and puts a new token in the place of the old one where `nextHash` is
   * given; the old one is then found as replaced until it expires.
   *
   * @returns false when there is no such sign-in, it has expired or was replaced already
   * @throws SIGN_IN_EXISTS, VALUE_REFUSED
   */
  touch(tokenHash: string, next?: { nextHash: string; expiresAt: number }): Promise<boolean>;
  /** A user's signed-in browsers, newest first, at most 50. */
  list(userId: string): Promise<SignInEntry[]>;
  /** Ends one sign-in with all its tokens. */
  revoke(tokenHash: string): Promise<void>;
  /** Ends one of the user's sign-ins by its family. @returns whether the user had it */
  revokeFamily(userId: string, family: string): Promise<boolean>;
  /** Signs the user out everywhere. */
  revokeUser(userId: string): Promise<void>;
}

/** Sign-ins a user may have at once; a new one ends the oldest. */
export const SIGN_INS_PER_USER = 50;

/** Replaced tokens of a user that are still known, so that an old copy of one shows. */
export const REPLACED_PER_USER = 16;

const isDigest = hexadecimal(64);

export function createSignIns(context: StoreContext): SignIns {
  const { queries, write, sealing, clock } = context;

  /** The row of a token with its owner, opened; null where there is none or it has expired. */
  async function opened(from: typeof queries | Transaction<Tables>, tokenHash: string) {
    const row = await from
      .selectFrom('sign_ins')
      .innerJoin('users', 'users.user', 'sign_ins.user')
      .select([
        'users.user',
        'users.role',
        'users.account',
        'sign_ins.family',
        'sign_ins.used_day as usedDay',
        'sign_ins.sign_in as envelope',
      ])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    if (!row) return null;
    const { id: userId } = account.open(await sealing.installation(), row.user, row.account);
    const sealed = signInColumn.open(await sealing.of(userId), tokenHash, row.envelope);
    return sealed.expiresAt > clock() ? { ...row, userId, sealed } : null;
  }

  return {
    async create({ tokenHash, userId, expiresAt, method = null }) {
      const now = clock();
      const times = { createdAt: now, issuedAt: now, expiresAt, replacedAt: null };
      const sealed = checkSignIn({ ...times, method });
      check(isDigest, tokenHash);
      await writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        await insert(transaction, {
          token_hash: tokenHash,
          user,
          family: tokenHash,
          sequence,
          state: 'current',
          used_day: dayOf(now),
          expires_day: dayOf(expiresAt),
          sign_in: signInColumn.seal(sealer, tokenHash, sealed),
        });
        await dropSurplus(transaction, { user, today: dayOf(now) });
      });
    },

    async find(tokenHash) {
      const found = await opened(queries, tokenHash);
      if (!found) return null;
      const { userId, role, family, sealed } = found;
      const { createdAt, issuedAt, expiresAt, replacedAt } = sealed;
      return { userId, role, createdAt, issuedAt, expiresAt, family, replacedAt };
    },

    async touch(tokenHash, next) {
      if (next) check(shape({ nextHash: isDigest, expiresAt: moment }), next);
      const known = await opened(queries, tokenHash);
      if (!known) return false;
      const today = dayOf(clock());
      if (!next && known.usedDay === today) return known.sealed.replacedAt === null;
      return writeOwned(context, known.userId, async ({ transaction, user, sealer, sequence }) => {
        const found = await opened(transaction, tokenHash);
        if (!found || found.sealed.replacedAt !== null) return false;
        const { family, sealed } = found;
        if (next)
          await insert(transaction, {
            token_hash: next.nextHash,
            user,
            family,
            sequence,
            state: 'current',
            used_day: today,
            expires_day: dayOf(next.expiresAt),
            sign_in: signInColumn.seal(sealer, next.nextHash, {
              ...sealed,
              issuedAt: clock(),
              expiresAt: next.expiresAt,
            }),
          });
        const old = next ? { ...sealed, replacedAt: clock() } : sealed;
        await transaction
          .updateTable('sign_ins')
          .set({
            used_day: today,
            state: next ? 'replaced' : 'current',
            sign_in: signInColumn.seal(sealer, tokenHash, old),
          })
          .where('token_hash', '=', tokenHash)
          .execute();
        if (next) await dropSurplus(transaction, { user, today });
        return true;
      });
    },

    async list(userId) {
      const rows = await queries
        .selectFrom('sign_ins')
        .selectAll()
        .where('user', '=', sealing.keyed(userId))
        .where('state', '=', 'current')
        .orderBy('sequence', 'desc')
        .limit(SIGN_INS_PER_USER)
        .execute();
      if (rows.length === 0) return [];
      const sealer = await sealing.of(userId);
      return rows.flatMap((row) => {
        const sealed = signInColumn.open(sealer, row.token_hash, row.sign_in);
        const { createdAt, expiresAt, method } = sealed;
        const { family, used_day: usedDay } = row;
        const entry = { family, createdAt, expiresAt, usedDay, method };
        return expiresAt > clock() ? [entry] : [];
      });
    },

    async revoke(tokenHash) {
      await write((transaction) =>
        transaction
          .deleteFrom('sign_ins')
          .where('family', 'in', (inner) =>
            inner.selectFrom('sign_ins').select('family').where('token_hash', '=', tokenHash),
          )
          .execute(),
      );
    },

    async revokeFamily(userId, family) {
      const revoked = await write((transaction) =>
        transaction
          .deleteFrom('sign_ins')
          .where('user', '=', sealing.keyed(userId))
          .where('family', '=', family)
          .returning('token_hash')
          .execute(),
      );
      return revoked.length > 0;
    },

    async revokeUser(userId) {
      await write((transaction) =>
        transaction.deleteFrom('sign_ins').where('user', '=', sealing.keyed(userId)).execute(),
      );
    },
  };
}

/** @throws SIGN_IN_EXISTS */
async function insert(transaction: Transaction<Tables>, row: Tables['sign_ins']): Promise<void> {
  const inserted = await transaction
    .insertInto('sign_ins')
    .values(row)
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .returning('user')
    .executeTakeFirst();
  if (!inserted) throw errors.SIGN_IN_EXISTS();
}

/** Deletes the user's expired sign-ins, and the oldest beyond each bound. */
async function dropSurplus(
  transaction: Transaction<Tables>,
  { user, today }: { user: string; today: number },
): Promise<void> {
  await transaction
    .deleteFrom('sign_ins')
    .where('user', '=', user)
    .where('expires_day', '<', today)
    .execute();
  // Counted apart: a browser whose token is replaced often takes no other browser's place.
  const bounds = { current: SIGN_INS_PER_USER, replaced: REPLACED_PER_USER };
  for (const state of ['current', 'replaced'] as const) {
    const surplus = await transaction
      .selectFrom('sign_ins')
      .select('token_hash')
      .where('user', '=', user)
      .where('state', '=', state)
      .orderBy('sequence', 'desc')
      .limit(SIGN_INS_PER_USER)
      .offset(bounds[state])
      .execute();
    if (surplus.length === 0) continue;
    await transaction
      .deleteFrom('sign_ins')
      .where(
        'token_hash',
        'in',
        surplus.map(({ token_hash }) => token_hash),
      )
      .execute();
  }
}
