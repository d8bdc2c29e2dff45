import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { INVENTORY, type TableEntry } from '../schema/inventory.ts';

type Looked = { database: StoreDatabase; context: StoreContext };

/**
 * Counts the values among a user's rows that could be a message: text of more than 64 bytes or with
 * anything but the characters of ids and names, and bytes that do not begin like an envelope. The
 * schema refuses all of them; this looks whether any is there nevertheless. Columns of numbers are
 * left out: they cannot hold anything else.
 */
export async function countStoredMessages(looked: Looked, userId: string): Promise<number> {
  let messages = 0;
  for (const entry of INVENTORY)
    if (entry.ownedBy === 'user') messages += await countIn(looked, entry, userId);
  return messages;
}

async function countIn(
  { database, context }: Looked,
  { table }: TableEntry,
  userId: string,
): Promise<number> {
  const columns = await database.wordColumns(table);
  const suspicious = columns.map(({ name, isText }) => {
    const doubt = isText ? database.isNoName(name) : database.isNoEnvelope(name);
    return sql`case when ${sql.ref(name)} is not null and ${doubt} then 1 else 0 end`;
  });
  const { rows } = await sql<{ messages: number | null }>`
    select sum(${sql.join(suspicious, sql` + `)}) as messages
    from ${sql.table(table)} where ${sql.ref('user')} = ${context.sealing.keyed(userId)}
  `.execute(context.queries);
  return Number(rows[0]?.messages ?? 0);
}
