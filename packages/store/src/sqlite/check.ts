import type { DatabaseSync } from 'node:sqlite';

/** Files up to this size are checked whole before the store opens: a few hundredths of a second. */
export const CHECKED_AT_ONCE_BYTES = 1024 * 1024;

/** Whether SQLite's quick check finds every page, row and value of a database in order. */
export function isHealthy(database: DatabaseSync): boolean {
  const first = database.prepare('pragma quick_check(1)').get();
  return first === undefined || Object.values(first)[0] === 'ok';
}
