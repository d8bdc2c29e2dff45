import type { StoredTable } from '@lethe/protocol';
import { type Kysely, sql } from 'kysely';
import { INVENTORY, type TableEntry } from '../schema/inventory.ts';
import type { Tables } from '../schema/rows.ts';

/** Every table with what it holds of one user, counted in the database. */
export async function storedTables(
  queries: Kysely<Tables>,
  userId: string,
): Promise<StoredTable[]> {
  const tables: StoredTable[] = [];
  for (const entry of INVENTORY) tables.push(await storedTable(queries, entry, userId));
  return tables;
}

async function storedTable(
  queries: Kysely<Tables>,
  { table, purpose, columns, ownedBy }: TableEntry,
  userId: string,
): Promise<StoredTable> {
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
    bytes: all === 0 ? 0 : Math.ceil(((await bytesOnDisk(queries, table)) * own) / all),
    columns: Object.entries(columns).map(([name, holds]) => ({ name, holds })),
    sample: sample.rows[0] ? asText(sample.rows[0]) : null,
  };
}

/** The pages of a table and its indexes. A user's share is counted by rows. */
async function bytesOnDisk(queries: Kysely<Tables>, table: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(pgsize), 0) as bytes from dbstat
    where aggregate = true and name in (select name from sqlite_schema where tbl_name = ${table})
  `.execute(queries);
  return rows[0]?.bytes ?? 0;
}

const asText = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
