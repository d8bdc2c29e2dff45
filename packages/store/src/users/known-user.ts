import type { Kysely } from 'kysely';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';

/** @throws USER_UNKNOWN */
export async function requireUser(queries: Kysely<Tables>, userId: string): Promise<void> {
  const user = await queries
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!user) throw errors.USER_UNKNOWN();
}
