import type { Kysely } from 'kysely';
import { errors } from '../errors.ts';
import type { Role, Tables } from '../schema/rows.ts';

export interface User {
  id: string;
  role: Role;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
}

export interface Users {
  /** @throws USER_EXISTS */
  create(user: { id: string; role: Role }): Promise<User>;
  get(id: string): Promise<User | null>;
  /** Oldest first, at most 100 at a time. */
  list(page?: { limit?: number; offset?: number }): Promise<User[]>;
}

const PAGE = 100;

export function createUsers(queries: Kysely<Tables>, clock: () => number): Users {
  const selected = () =>
    queries.selectFrom('users').select(['id', 'role', 'created_at as createdAt']);

  return {
    async create({ id, role }) {
      const user = { id, role, createdAt: clock() };
      const inserted = await queries
        .insertInto('users')
        .values({ id, role, created_at: user.createdAt })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!inserted) throw errors.USER_EXISTS();
      return user;
    },
    async get(id) {
      return (await selected().where('id', '=', id).executeTakeFirst()) ?? null;
    },
    list({ limit = PAGE, offset = 0 } = {}) {
      return selected()
        .orderBy('created_at')
        .orderBy('id')
        .limit(Math.min(limit, PAGE))
        .offset(offset)
        .execute();
    },
  };
}
