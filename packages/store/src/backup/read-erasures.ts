import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { guardReading } from '../sqlite/settings.ts';

/**
 * Whom the database that is replaced has erased. Empty where there is none or it cannot be read: then
 * only the missing keys tell who was erased.
 */
export function readErasures(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    try {
      guardReading(database);
      const rows = database.prepare('select subject from erasures').all();
      return new Set(rows.map(({ subject }) => String(subject)));
    } finally {
      database.close();
    }
  } catch {
    return new Set();
  }
}
