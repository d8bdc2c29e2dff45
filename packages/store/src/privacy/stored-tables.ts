import type { StoredTable } from '@lethe/protocol';
import { type Kysely, sql } from 'kysely';
import { INVENTORY, type TableEntry } from '../schema/inventory.ts';
import type { Tables } from '../schema/rows.ts';
import { bytesOnDisk } from './bytes-on-disk.ts';

/** Every table with what it holds of one user, counted in the database. */
export async function storedTables(
  queries: Kysely<Tables>,
  userId: string,
): Promise<StoredTable[]> {
  const bytes = await bytesOnDisk(queries);
  const tables: StoredTable[] = [];
  for (const entry of INVENTORY)
    tables.push(await storedTable(queries, { entry, userId, bytes: bytes.get(entry.table) ?? 0 }));
  return tables;
}

async function storedTable(
  queries: Kysely<Tables>,
  { entry, userId, bytes }: { entry: TableEntry; userId: string; bytes: number },
): Promise<StoredTable> {
  const { table, purpose, columns, ownedBy } = entry;
  const rows = sql.table(table);
  const owned = sql`${sql.ref(ownedBy)} = ${userId}`;
  const counted = await sql<{ own: number; all: number }>`
    select count(*) filter (where ${owned}) as own, count(*) as "all" from ${rows}
  `.execute(queries);
  const { own, all } = counted.rows[0] ?? { own: 0, all: 0 };
  const sample = await sql<Record<string, unknown>>`
    select * from ${rows} where ${owned} limit 1
  `.execute(queries);
  return {
    table,
    purpose,
    rows: own,
    // A user's share of the pages is counted by rows.
    bytes: all === 0 ? 0 : Math.ceil((bytes * own) / all),
    columns: Object.entries(columns).map(([name, holds]) => ({ name, holds })),
    sample: sample.rows[0] ? asText(sample.rows[0]) : null,
  };
}

const asText = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
