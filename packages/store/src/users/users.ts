import { createHash } from 'node:crypto';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { subjectOf } from '../erasure/subject.ts';
import { errors } from '../errors.ts';
import type { Role, Tables } from '../schema/rows.ts';
import { check, identifier, keptText } from '../values/check.ts';
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
  create(user: { id: string; role: Role }): Promise<User>;
  get(id: string): Promise<User | null>;
  /** Oldest first, at most 100 at a time. */
  list(page?: { limit?: number; offset?: number }): Promise<User[]>;
  /** @throws USER_UNKNOWN */
  setRole(id: string, role: Role): Promise<void>;
  /**
   * @param named the name, at most 100 UTF-16 code units, and the form of it that nobody else may have
   * @throws NAME_TAKEN, USER_UNKNOWN, VALUE_REFUSED
   */
  rename(id: string, named: { name: string; canonical: string }): Promise<void>;
  findByName(canonical: string): Promise<User | null>;
}

const PAGE = 100;

const isName = keptText(LONGEST_NAME);

export function createUsers({ queries, write, sealing, clock }: StoreContext): Users {
  async function opened(row: Pick<Tables['users'], 'user' | 'role' | 'account'>): Promise<User> {
    const sealed = account.open(await sealing.installation(), row.user, row.account);
    return { ...sealed, role: row.role };
  }
  /** A digest has the form of a user id, whatever the name is written in. */
  const nameKey = (canonical: string) =>
    sealing.keyed(createHash('sha256').update(`name ${canonical}`).digest('hex'));
  const selected = () => queries.selectFrom('users').select(['user', 'role', 'account']);

  return {
    async create({ id, role }) {
      check(identifier, id);
      const user = sealing.keyed(id);
      const createdAt = clock();
      const sealer = await sealing.installation();
      // A user without a key is one who was erased: the key is there before the row.
      await sealing.of(id);
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
            name_key: null,
            account: account.seal(sealer, user, { id, name: null, createdAt }),
          })
          .onConflict((conflict) => conflict.column('user').doNothing())
          .returning('user')
          .executeTakeFirst();
        if (!inserted) throw errors.USER_EXISTS();
      });
      return { id, role, name: null, createdAt };
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
    async rename(id, { name, canonical }) {
      check(isName, name);
      check(isName, canonical);
      const user = sealing.keyed(id);
      const name_key = nameKey(canonical);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const known = await transaction
          .selectFrom('users')
          .select('account')
          .where('user', '=', user)
          .executeTakeFirst();
        if (!known) throw errors.USER_UNKNOWN();
        const taken = await transaction
          .selectFrom('users')
          .select('user')
          .where('name_key', '=', name_key)
          .where('user', '<>', user)
          .executeTakeFirst();
        if (taken) throw errors.NAME_TAKEN();
        const named: Account = { ...account.open(sealer, user, known.account), name };
        await transaction
          .updateTable('users')
          .set({ name_key, account: account.seal(sealer, user, named) })
          .where('user', '=', user)
          .execute();
      });
    },
    async findByName(canonical) {
      const found = await selected().where('name_key', '=', nameKey(canonical)).executeTakeFirst();
      return found ? opened(found) : null;
    },
  };
}
