import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import {
  check,
  identifier,
  listOf,
  moment,
  name,
  number,
  or,
  shape,
  unit,
} from '../values/check.ts';

/** One choice of a model, and how it went. */
export interface RouterChoice {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** The model that was chosen. */
  readonly arm: string;
  /** The chance it had to be chosen, in [0, 1]. */
  readonly propensity: number;
  /** At most 64. */
  readonly features: readonly number[];
  /** Null while it is not known. */
  readonly reward: number | null;
}

/** The choices of each user, at most 10,000; the oldest go first. */
export interface RouterChoices {
  /** @throws USER_UNKNOWN, ROUTER_CHOICE_EXISTS, VALUE_REFUSED */
  append(userId: string, choice: RouterChoice): Promise<void>;
  /** @returns whether the user has this choice @throws USER_UNKNOWN, VALUE_REFUSED */
  reward(userId: string, id: string, reward: number): Promise<boolean>;
  /** Newest first, at most 1,000 at a time. */
  list(userId: string, page?: { limit?: number; offset?: number }): Promise<RouterChoice[]>;
}

export const CHOICES_PER_USER = 10_000;

const PAGE = 1000;

type Sealed = Omit<RouterChoice, 'id'>;

const column = sealedColumn<Sealed>('router_choices', 'choice');

const isSealed = shape({
  at: moment,
  arm: name(128),
  propensity: unit,
  features: listOf(number, { most: 64 }),
  reward: or(number, null),
});

/** @param perUser choices of one user that are kept */
export function createRouterChoices(
  context: StoreContext,
  { perUser = CHOICES_PER_USER }: { perUser?: number } = {},
): RouterChoices {
  const { queries, sealing } = context;

  return {
    async append(userId, { id, ...choice }) {
      check(isSealed, choice);
      check(identifier, id);
      await writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        const inserted = await transaction
          .insertInto('router_choices')
          .values({
            user,
            id,
            sequence,
            day: dayOf(choice.at),
            choice: column.seal(sealer, id, choice),
          })
          .onConflict((conflict) => conflict.columns(['user', 'id']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.ROUTER_CHOICE_EXISTS();
        const surplus = await transaction
          .selectFrom('router_choices')
          .select('sequence')
          .where('user', '=', user)
          .orderBy('sequence', 'desc')
          .limit(1)
          .offset(perUser)
          .executeTakeFirst();
        if (!surplus) return;
        await transaction
          .deleteFrom('router_choices')
          .where('user', '=', user)
          .where('sequence', '<=', surplus.sequence)
          .execute();
      });
    },

    reward: (userId, id, reward) =>
      writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const row = await transaction
          .selectFrom('router_choices')
          .select('choice')
          .where('user', '=', user)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return false;
        const after = check(isSealed, { ...column.open(sealer, id, row.choice), reward });
        await transaction
          .updateTable('router_choices')
          .set({ choice: column.seal(sealer, id, after) })
          .where('user', '=', user)
          .where('id', '=', id)
          .execute();
        return true;
      }),

    async list(userId, { limit = PAGE, offset = 0 } = {}) {
      const rows = await queries
        .selectFrom('router_choices')
        .select(['id', 'choice'])
        .where('user', '=', sealing.keyed(userId))
        .orderBy('sequence', 'desc')
        .limit(Math.min(limit, PAGE))
        .offset(offset)
        .execute();
      if (rows.length === 0) return [];
      const sealer = await sealing.of(userId);
      return rows.map(({ id, choice }) => ({ id, ...column.open(sealer, id, choice) }));
    },
  };
}
