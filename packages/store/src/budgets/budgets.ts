import type { StoreContext } from '../context.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { addSpending, NOTHING_SPENT, type Spending } from './spending.ts';

/** What each user spent on a UTC day, counted from 1970-01-01. */
export interface Budgets {
  /** Adds to a day and answers with its sum. @throws USER_UNKNOWN, VALUE_REFUSED */
  spend(userId: string, day: number, spending: Partial<Spending>): Promise<Spending>;
  read(userId: string, day: number): Promise<Spending>;
}

const column = sealedColumn<Spending>('budgets', 'spent');

export function createBudgets(context: StoreContext): Budgets {
  const { queries, sealing } = context;
  return {
    spend: (userId, day, spending) =>
      writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const known = await transaction
          .selectFrom('budgets')
          .select('spent')
          .where('user', '=', user)
          .where('day', '=', day)
          .executeTakeFirst();
        const before = known ? column.open(sealer, rowName(day), known.spent) : NOTHING_SPENT;
        const after = addSpending(before, spending);
        const spent = column.seal(sealer, rowName(day), after);
        await transaction
          .insertInto('budgets')
          .values({ user, day, spent })
          .onConflict((conflict) => conflict.columns(['user', 'day']).doUpdateSet({ spent }))
          .execute();
        return after;
      }),

    async read(userId, day) {
      const known = await queries
        .selectFrom('budgets')
        .select('spent')
        .where('user', '=', sealing.keyed(userId))
        .where('day', '=', day)
        .executeTakeFirst();
      if (!known) return NOTHING_SPENT;
      return column.open(await sealing.of(userId), rowName(day), known.spent);
    },
  };
}
