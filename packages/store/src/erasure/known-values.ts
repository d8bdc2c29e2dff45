import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';

/** Values of one kind that are searched for, at most. */
const MOST = 2000;

/**
 * Values that stand in clear in a user's rows: ids and digests. The user id itself is among them when
 * it is long enough not to occur by chance; a row holds only its keyed digest. An id that another user
 * has as well is left out: it stays in their rows.
 */
export async function knownValues(
  { queries }: StoreContext,
  { user, userId }: { user: string; userId: string },
): Promise<string[]> {
  const columns = [
    ['sessions', 'id'],
    ['turns', 'id'],
    ['memories', 'id'],
    ['passkeys', 'id'],
    ['sign_ins', 'token_hash'],
    ['sign_ins', 'family'],
    ['api_keys', 'id'],
    ['api_keys', 'hash'],
    ['router_choices', 'id'],
    ['recoveries', 'token_hash'],
  ] as const;
  const values: string[] = [userId];
  for (const [table, column] of columns) {
    const { rows } = await sql<{ value: string }>`
      select ${sql.ref(column)} as value from ${sql.table(table)}
      where ${sql.ref('user')} = ${user} and not exists (
        select 1 from ${sql.table(table)} as other
        where other.${sql.ref(column)} = ${sql.table(table)}.${sql.ref(column)}
          and other.${sql.ref('user')} <> ${user}
      ) limit ${MOST}
    `.execute(queries);
    values.push(...rows.map(({ value }) => value));
  }
  return values;
}
