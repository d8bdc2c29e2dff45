import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { subjectOf } from '../erasure/subject.ts';
import { errors } from '../errors.ts';
import type { Role, Tables } from '../schema/rows.ts';
import { check, identifier, keptText, or } from '../values/check.ts';
import { type Account, account, LONGEST_NAME } from './account.ts';

export interface User {
  id: string;
  role: Role;
  /** What the person is called; null where nobody said. */
  name: string | null;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
}

export interface Users {
  /** @throws USER_EXISTS, USER_BEING_ERASED, VALUE_REFUSED */
  create(user: { id: string; role: Role; name?: string }): Promise<User>;
  get(id: string): Promise<User | null>;
  /** Oldest first, at most 100 at a time. */
  list(page?: { limit?: number; offset?: number }): Promise<User[]>;
  /** @throws USER_UNKNOWN */
  setRole(id: string, role: Role): Promise<void>;
  /** @param name at most 100 UTF-16 code units @throws USER_UNKNOWN, VALUE_REFUSED */
  setName(id: string, name: string | null): Promise<void>;
}

const PAGE = 100;

const isName = or(keptText(LONGEST_NAME), null);

export function createUsers({ queries, write, sealing, clock }: StoreContext): Users {
  async function opened(row: Pick<Tables['users'], 'user' | 'role' | 'account'>): Promise<User> {
    const sealed = account.open(await sealing.installation(), row.user, row.account);
    return { ...sealed, role: row.role };
  }
  const selected = () => queries.selectFrom('users').select(['user', 'role', 'account']);

  return {
    async create({ id, role, name = null }) {
      check(identifier, id);
      check(isName, name);
      const user = sealing.keyed(id);
      const createdAt = clock();
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const erasing = await transaction
          .selectFrom('erasures')
          .select('state')
          .where('subject', '=', subjectOf(user))
          .where('state', '=', 'started')
          .executeTakeFirst();
        if (erasing) throw errors.USER_BEING_ERASED();
        const { last } = await transaction
          .selectFrom('users')
          .select(({ fn }) => fn.max<number | null>('position').as('last'))
          .executeTakeFirstOrThrow();
        const inserted = await transaction
          .insertInto('users')
          .values({
            user,
            role,
            day: dayOf(createdAt),
            position: (last ?? 0) + 1,
            sequence: 0,
            account: account.seal(sealer, user, { id, name, createdAt }),
          })
          .onConflict((conflict) => conflict.column('user').doNothing())
          .returning('user')
          .executeTakeFirst();
        if (!inserted) throw errors.USER_EXISTS();
      });
      return { id, role, name, createdAt };
    },
    async get(id) {
      const found = await selected().where('user', '=', sealing.keyed(id)).executeTakeFirst();
      return found ? opened(found) : null;
    },
    async list({ limit = PAGE, offset = 0 } = {}) {
      const rows = await selected()
        .orderBy('position')
        .limit(Math.min(limit, PAGE))
        .offset(offset)
        .execute();
      return Promise.all(rows.map(opened));
    },
    async setRole(id, role) {
      const changed = await write((transaction) =>
        transaction
          .updateTable('users')
          .set({ role })
          .where('user', '=', sealing.keyed(id))
          .returning('user')
          .executeTakeFirst(),
      );
      if (!changed) throw errors.USER_UNKNOWN();
    },
    async setName(id, name) {
      check(isName, name);
      const user = sealing.keyed(id);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const known = await transaction
          .selectFrom('users')
          .select('account')
          .where('user', '=', user)
          .executeTakeFirst();
        if (!known) throw errors.USER_UNKNOWN();
        const named: Account = { ...account.open(sealer, user, known.account), name };
        await transaction
          .updateTable('users')
          .set({ account: account.seal(sealer, user, named) })
          .where('user', '=', user)
          .execute();
      });
    },
  };
}
