import type { DatabaseSync } from 'node:sqlite';
import { errors } from '../errors.ts';

/** Files up to this size, about 15,000 turns, are checked whole at start: 0.2 seconds at most. */
export const WHOLE_CHECK_BYTES = 8 * 1024 * 1024;

/** The one table that grows with use; beyond the bound it is left out of the check at start. */
const GROWING_TABLE = 'turns';

/**
 * Runs SQLite's quick check: all of it on a file of up to `wholeBytes`, else every table but the
 * one that grows, so that the time at start stays bounded.
 *
 * @throws DATABASE_DAMAGED
 */
export function checkDatabase(
  database: DatabaseSync,
  options: { path: string; bytes: number; wholeBytes?: number },
): void {
  const { path, bytes, wholeBytes = WHOLE_CHECK_BYTES } = options;
  const healthy =
    bytes <= wholeBytes
      ? isHealthy(database, 'pragma quick_check(1)')
      : fixedTables(database).every((table) =>
          isHealthy(database, `pragma quick_check("${table}")`),
        );
  if (!healthy) throw errors.DATABASE_DAMAGED({ path });
}

function isHealthy(database: DatabaseSync, check: string): boolean {
  const first = database.prepare(check).get();
  return first === undefined || Object.values(first)[0] === 'ok';
}

function fixedTables(database: DatabaseSync): string[] {
  const rows = database
    .prepare(`select name from sqlite_schema where type = 'table' and name <> ?`)
    .all(GROWING_TABLE) as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => /^[a-z_]+$/.test(name));
}
