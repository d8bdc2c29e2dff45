import { createOwners } from '../chains/owners.ts';
import type { StoreContext } from '../context.ts';
import { compileOnce, VALUE } from '../database/compiled.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';
import { writeOwned } from '../users/owned.ts';
import { check, hexadecimal, identifier, wholeNumber } from '../values/check.ts';
import { type ApiKey, apiKeyColumn, checkApiKey, type SealedApiKey } from './api-key.ts';

/** The keys that programs show, sealed under the keys of those who made them. */
export interface ApiKeys {
  /** @throws USER_UNKNOWN, VALUE_REFUSED, API_KEY_EXISTS, API_KEYS_FULL */
  create(key: Omit<ApiKey, 'createdAt' | 'revokedAt' | 'usedDay'>): Promise<ApiKey>;
  /**
   * By the SHA-256 of a key. One select, so that it may be asked with every request: what was opened is
   * remembered, and counts only while the row is the same.
   *
   * @returns null where there is none, or it has expired or was revoked
   */
  find(hash: string): Promise<ApiKey | null>;
  /** Newest first, at most 1,000; of everybody where no owner is named. */
  list(ownerId?: string): Promise<ApiKey[]>;
  /** It lets nobody in from here on, and goes after the day. @returns whether it was in force */
  revoke(id: string): Promise<boolean>;
  /** Keeps the UTC day of a use; writes only where that is a later one. */
  touch(id: string, day: number): Promise<void>;
}

/** Keys of all people, at most. */
export const MOST_API_KEYS = 1000;

type Row = Pick<Tables['api_keys'], 'id' | 'user' | 'used_day' | 'api_key'>;

const COLUMNS = ['id', 'user', 'used_day', 'api_key'] as const;

const isDay = wholeNumber(100_000_000);

/** @param most keys that may be kept, and that are remembered opened */
export function createApiKeys(
  context: StoreContext,
  { most = MOST_API_KEYS }: { most?: number } = {},
): ApiKeys {
  const { queries, write, sealing, clock } = context;
  const owners = createOwners(context);
  const selectByHash = compileOnce<Row>(
    queries.selectFrom('api_keys').select(COLUMNS).where('hash', '=', VALUE),
  );
  const recent = new Map<string, { envelope: Uint8Array; sealed: SealedApiKey }>();

  /** Null where its owner is gone. */
  async function opened({ id, user, used_day, api_key }: Row): Promise<ApiKey | null> {
    const sealer = await owners.sealerOf(user);
    if (!sealer) return null;
    return { id, ...apiKeyColumn.open(sealer, id, api_key), usedDay: used_day };
  }

  async function recentOrOpened(hash: string, row: Row): Promise<SealedApiKey | null> {
    const known = recent.get(hash);
    if (known && Buffer.compare(known.envelope, row.api_key) === 0) return known.sealed;
    const sealer = await owners.sealerOf(row.user);
    if (!sealer) return null;
    const sealed = apiKeyColumn.open(sealer, row.id, row.api_key);
    recent.set(hash, { envelope: row.api_key, sealed });
    if (recent.size > most) recent.delete(recent.keys().next().value as string);
    return sealed;
  }

  const inForce = ({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>): boolean =>
    revokedAt === null && (expiresAt === null || expiresAt > clock());

  return {
    async create({ id, ...given }) {
      const now = clock();
      const sealed = checkApiKey({ ...given, createdAt: now, revokedAt: null });
      check(identifier, id);
      await writeOwned(context, given.ownerId, async ({ transaction, user, sealer, sequence }) => {
        const { has } = await transaction
          .selectFrom('api_keys')
          .select(({ fn }) => fn.countAll<number>().as('has'))
          .executeTakeFirstOrThrow();
        if (has >= most) throw errors.API_KEYS_FULL();
        const inserted = await transaction
          .insertInto('api_keys')
          .values({
            id,
            user,
            hash: sealed.hash,
            sequence,
            day: dayOf(now),
            used_day: null,
            expires_day: sealed.expiresAt === null ? null : dayOf(sealed.expiresAt),
            api_key: apiKeyColumn.seal(sealer, id, sealed),
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.API_KEY_EXISTS();
      });
      return { id, ...sealed, usedDay: null };
    },

    async find(hash) {
      if (!hexadecimal(64)(hash)) return null;
      const [row] = (await selectByHash(queries, hash)).rows;
      const sealed = row ? await recentOrOpened(hash, row) : null;
      if (!row || !sealed) {
        recent.delete(hash);
        return null;
      }
      // The digest is sealed too, so that nobody can point another's key at this row.
      if (sealed.hash !== hash || !inForce(sealed)) return null;
      return { id: row.id, ...sealed, usedDay: row.used_day };
    },

    async list(ownerId) {
      const rows = await queries
        .selectFrom('api_keys')
        .select(COLUMNS)
        .$if(ownerId !== undefined, (query) =>
          query.where('user', '=', sealing.keyed(ownerId as string)),
        )
        .orderBy('day', 'desc')
        .orderBy('sequence', 'desc')
        .limit(most)
        .execute();
      const keys = await Promise.all(rows.map(opened));
      return keys.filter((key) => key !== null);
    },

    async revoke(id) {
      const row = await queries
        .selectFrom('api_keys')
        .select('user')
        .where('id', '=', id)
        .executeTakeFirst();
      const userId = row ? await owners.userIdOf(row.user) : null;
      if (userId === null) return false;
      return writeOwned(context, userId, async ({ transaction, sealer }) => {
        const known = await transaction
          .selectFrom('api_keys')
          .select('api_key')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!known) return false;
        const before = apiKeyColumn.open(sealer, id, known.api_key);
        if (!inForce(before)) return false;
        const after = checkApiKey({ ...before, revokedAt: clock() });
        await transaction
          .updateTable('api_keys')
          .set({ expires_day: dayOf(clock()), api_key: apiKeyColumn.seal(sealer, id, after) })
          .where('id', '=', id)
          .execute();
        return true;
      });
    },

    async touch(id, day) {
      check(isDay, day);
      const row = await queries
        .selectFrom('api_keys')
        .select('used_day')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row || (row.used_day !== null && row.used_day >= day)) return;
      await write((transaction) =>
        transaction.updateTable('api_keys').set({ used_day: day }).where('id', '=', id).execute(),
      );
    },
  };
}
