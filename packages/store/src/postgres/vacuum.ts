import { type Kysely, sql } from 'kysely';
import { errors } from '../errors.ts';
import { INVENTORY } from '../schema/inventory.ts';
import type { Tables } from '../schema/rows.ts';

/**
 * Writes every table anew without what was deleted. The server's write-ahead log and its archives
 * still hold the old pages until they are recycled: what was in them can no longer be opened once its
 * key is destroyed.
 *
 * Takes time in proportion to the size of the database, and locks one table after the other.
 *
 * @throws ERASURE_UNFINISHED
 */
export async function vacuumTables(queries: Kysely<Tables>, name: string): Promise<void> {
  try {
    for (const { table } of INVENTORY)
      await sql`vacuum (full) ${sql.table(table)}`.execute(queries);
  } catch (cause) {
    throw errors.ERASURE_UNFINISHED({ path: name }, { cause });
  }
}
