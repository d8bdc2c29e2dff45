import type { StoreContext } from '../context.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { amount, check, shape } from '../values/check.ts';

/** What was spent elsewhere. One dollar or euro is a hundred million microcents. */
export interface Spending {
  readonly calls: number;
  readonly bytes: number;
  readonly tokens: number;
  readonly microcents: number;
}

/** What each user spent on a UTC day, counted from 1970-01-01. */
export interface Budgets {
  /** Adds to a day and answers with its sum. @throws USER_UNKNOWN, VALUE_REFUSED */
  spend(userId: string, day: number, spending: Partial<Spending>): Promise<Spending>;
  read(userId: string, day: number): Promise<Spending>;
}

const column = sealedColumn<Spending>('budgets', 'spent');
const isSpending = shape({ calls: amount, bytes: amount, tokens: amount, microcents: amount });

const NOTHING: Spending = { calls: 0, bytes: 0, tokens: 0, microcents: 0 };

const sum = (one: Spending, other: Spending): Spending => ({
  calls: one.calls + other.calls,
  bytes: one.bytes + other.bytes,
  tokens: one.tokens + other.tokens,
  microcents: one.microcents + other.microcents,
});

export function createBudgets(context: StoreContext): Budgets {
  const { queries, sealing } = context;
  return {
    async spend(userId, day, spending) {
      const added = check(isSpending, { ...NOTHING, ...spending });
      return writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const known = await transaction
          .selectFrom('budgets')
          .select('spent')
          .where('user', '=', user)
          .where('day', '=', day)
          .executeTakeFirst();
        const before = known ? column.open(sealer, rowName(day), known.spent) : NOTHING;
        const after = check(isSpending, sum(before, added));
        const spent = column.seal(sealer, rowName(day), after);
        await transaction
          .insertInto('budgets')
          .values({ user, day, spent })
          .onConflict((conflict) => conflict.columns(['user', 'day']).doUpdateSet({ spent }))
          .execute();
        return after;
      });
    },

    async read(userId, day) {
      const known = await queries
        .selectFrom('budgets')
        .select('spent')
        .where('user', '=', sealing.keyed(userId))
        .where('day', '=', day)
        .executeTakeFirst();
      if (!known) return NOTHING;
      return column.open(await sealing.of(userId), rowName(day), known.spent);
    },
  };
}
