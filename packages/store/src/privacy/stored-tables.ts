import type { StoredTable } from '@lethe/protocol';
import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { INVENTORY, type TableEntry } from '../schema/inventory.ts';

type Looked = { database: StoreDatabase; context: StoreContext };

/** Every table that may name a user, with what it holds of one, counted in the database. */
export async function storedTables(looked: Looked, userId: string): Promise<StoredTable[]> {
  const bytes = await looked.database.bytesOnDisk();
  const tables: StoredTable[] = [];
  for (const entry of INVENTORY)
    if (entry.ownedBy === 'user')
      tables.push(await storedTable(looked, { entry, userId, bytes: bytes.get(entry.table) ?? 0 }));
  return tables;
}

async function storedTable(
  { context: { queries, sealing } }: Looked,
  { entry, userId, bytes }: { entry: TableEntry; userId: string; bytes: number },
): Promise<StoredTable> {
  const { table, purpose, columns } = entry;
  const rows = sql.table(table);
  const owned = sql`${sql.ref('user')} = ${sealing.keyed(userId)}`;
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

/** Bytes shown of an envelope; the rest looks the same. */
const SHOWN_BYTES = 24;

const asText = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)]));

function shown(value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value);
  const start = Buffer.from(value.subarray(0, SHOWN_BYTES)).toString('hex');
  return `${start}... (${value.length} bytes, sealed)`;
}
