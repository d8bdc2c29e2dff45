import type { StoreContext } from '../context.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { check, listOf, name, price, shape } from '../values/check.ts';

/** What a model costs. One dollar or euro is a hundred million microcents. */
export interface Price {
  readonly model: string;
  readonly inputMicrocentsPerToken: number;
  readonly outputMicrocentsPerToken: number;
}

/** The prices of the installation, as its owner set them. */
export interface Prices {
  list(): Promise<readonly Price[]>;
  /** Takes the place of the whole table, at most 1,000 models. @throws VALUE_REFUSED */
  set(table: readonly Price[]): Promise<void>;
}

export const MOST_PRICES = 1000;

const column = sealedColumn<readonly Price[]>('prices', 'prices');

const isTable = listOf(
  shape({ model: name(128), inputMicrocentsPerToken: price, outputMicrocentsPerToken: price }),
  { most: MOST_PRICES },
);

export function createPrices({ queries, write, sealing }: StoreContext): Prices {
  return {
    async list() {
      const row = await queries.selectFrom('prices').select('prices').executeTakeFirst();
      return row ? column.open(await sealing.installation(), rowName(), row.prices) : [];
    },

    async set(table) {
      check(isTable, table);
      const prices = column.seal(await sealing.installation(), rowName(), table);
      await write((transaction) =>
        transaction
          .insertInto('prices')
          .values({ id: 1, prices })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ prices }))
          .execute(),
      );
    },
  };
}
