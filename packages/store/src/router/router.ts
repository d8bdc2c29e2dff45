import type { StoreContext } from '../context.ts';
import { errors } from '../errors.ts';
import { ONLY_ROW } from '../sealing/sealed-column.ts';

/** What the router learned, of all people together, as bytes that only it reads. */
export interface RouterState {
  /** Null before the first write. */
  read(): Promise<Uint8Array | null>;
  /** At most 1 MiB. @throws VALUE_REFUSED */
  write(state: Uint8Array): Promise<void>;
}

export const MOST_ROUTER_BYTES = 1024 * 1024;

const PLACE = { table: 'router', column: 'state', row: ONLY_ROW };

export function createRouterState({ queries, write, sealing }: StoreContext): RouterState {
  return {
    async read() {
      const row = await queries.selectFrom('router').select('state').executeTakeFirst();
      return row ? (await sealing.installation()).open(PLACE, row.state) : null;
    },

    async write(bytes) {
      if (bytes.length > MOST_ROUTER_BYTES) throw errors.VALUE_REFUSED();
      const state = (await sealing.installation()).seal(PLACE, bytes);
      await write((transaction) =>
        transaction
          .insertInto('router')
          .values({ id: 1, state })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ state }))
          .execute(),
      );
    },
  };
}
