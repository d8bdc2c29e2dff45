import { type Kysely, sql } from 'kysely';
import { INVENTORY, type TableEntry } from '../schema/inventory.ts';
import type { Tables } from '../schema/rows.ts';

/**
 * Counts the values among a user's rows that could be a message: text of more than 64 bytes, and
 * text with anything but the characters of ids and names. The schema refuses both; this looks
 * whether any is there nevertheless. Columns of numbers are left out: a STRICT table cannot hold
 * anything else in them.
 */
export async function countStoredMessages(
  queries: Kysely<Tables>,
  userId: string,
): Promise<number> {
  let messages = 0;
  for (const entry of INVENTORY) messages += await countIn(queries, entry, userId);
  return messages;
}

async function countIn(
  queries: Kysely<Tables>,
  { table, ownedBy }: TableEntry,
  userId: string,
): Promise<number> {
  const suspicious = (await wordColumns(queries, table)).map((name) => {
    const column = sql.ref(name);
    return sql`(octet_length(${column}) > 64 or ${column} glob '*[^A-Za-z0-9._/-]*')`;
  });
  const { rows } = await sql<{ messages: number }>`
    select coalesce(sum(${sql.join(suspicious, sql` + `)}), 0) as messages
    from ${sql.table(table)} where ${sql.ref(ownedBy)} = ${userId}
  `.execute(queries);
  return rows[0]?.messages ?? 0;
}

/** The columns that can hold anything but numbers; every table has at least its owner's id. */
async function wordColumns(queries: Kysely<Tables>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_xinfo(${table}) where type not in ('INTEGER', 'REAL')
  `.execute(queries);
  return rows.map(({ name }) => name);
}
