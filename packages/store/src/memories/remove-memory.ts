import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/**
 * Deletes a memory, its earlier wordings, and every memory whose place it took, over however many
 * steps: what was said in it may stand in each.
 *
 * @returns whether the user had it
 */
export async function removeMemory(
  transaction: Transaction<Tables>,
  { user, id }: { user: string; id: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with recursive gone(id) as (
      select ${sql.ref('id')} from ${sql.table('memories')}
        where ${sql.ref('user')} = ${user} and ${sql.ref('id')} = ${id}
      union
      select links.memory_id from ${sql.table('memory_links')} as links
        join gone on links.by_id = gone.id where links.${sql.ref('user')} = ${user}
    )
    delete from ${sql.table('memories')}
      where ${sql.ref('user')} = ${user} and ${sql.ref('id')} in (select id from gone)
      returning ${sql.ref('id')}
  `.execute(transaction);
  return rows.length > 0;
}
