import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { OWNED_TABLES, type TableShape } from '../schema/tables.ts';

/**
 * Deletes every row of a user; in the chains the rows stay, without the user and what was sealed.
 *
 * @returns how many rows of each table
 */
export async function deleteRows(
  transaction: Transaction<Tables>,
  user: string,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  // What refers to others goes before them, so that each table counts its own.
  for (const table of OWNED_TABLES.toReversed())
    rows[table.name] = await letGo(transaction, table, user);
  return rows;
}

async function letGo(
  transaction: Transaction<Tables>,
  { name, entry, sealed }: TableShape,
  user: string,
): Promise<number> {
  const ofUser = sql`where ${sql.ref('user')} = ${user}`;
  const emptied = ['user', ...sealed].map((column) => sql`${sql.ref(column)} = null`);
  const done =
    entry.erase === 'shredded'
      ? await sql`update ${sql.table(name)} set ${sql.join(emptied)} ${ofUser}`.execute(transaction)
      : await sql`delete from ${sql.table(name)} ${ofUser}`.execute(transaction);
  return Number(done.numAffectedRows ?? 0);
}
