import { addSpending, NOTHING_SPENT, type Spending } from '../budgets/spending.ts';
import { createOwners } from '../chains/owners.ts';
import type { StoreContext } from '../context.ts';
import { errors } from '../errors.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';

/** What was spent with each API key on a UTC day, counted from 1970-01-01. */
export interface KeyBudgets {
  /** Adds to a day and answers with its sum. @throws API_KEY_UNKNOWN, VALUE_REFUSED */
  spend(keyId: string, day: number, spending: Partial<Spending>): Promise<Spending>;
  /** Nothing where there is no such key. */
  read(keyId: string, day: number): Promise<Spending>;
}

const column = sealedColumn<Spending>('key_budgets', 'spent');

export function createKeyBudgets(context: StoreContext): KeyBudgets {
  const { queries } = context;
  const owners = createOwners(context);
  return {
    async spend(keyId, day, spending) {
      const key = await queries
        .selectFrom('api_keys')
        .select('user')
        .where('id', '=', keyId)
        .executeTakeFirst();
      const userId = key ? await owners.userIdOf(key.user) : null;
      if (userId === null) throw errors.API_KEY_UNKNOWN();
      return writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const row = rowName(keyId, day);
        const known = await transaction
          .selectFrom('key_budgets')
          .select('spent')
          .where('key_id', '=', keyId)
          .where('day', '=', day)
          .executeTakeFirst();
        const before = known ? column.open(sealer, row, known.spent) : NOTHING_SPENT;
        const after = addSpending(before, spending);
        const spent = column.seal(sealer, row, after);
        await transaction
          .insertInto('key_budgets')
          .values({ user, key_id: keyId, day, spent })
          .onConflict((conflict) => conflict.columns(['key_id', 'day']).doUpdateSet({ spent }))
          .execute();
        return after;
      });
    },

    async read(keyId, day) {
      const known = await queries
        .selectFrom('key_budgets')
        .select(['user', 'spent'])
        .where('key_id', '=', keyId)
        .where('day', '=', day)
        .executeTakeFirst();
      const sealer = known ? await owners.sealerOf(known.user) : null;
      if (!known || !sealer) return NOTHING_SPENT;
      return column.open(sealer, rowName(keyId, day), known.spent);
    },
  };
}
