import type { DatabaseSync } from 'node:sqlite';
import { errors } from '../errors.ts';

/** "LETH" in ASCII, in the field of the file header that names the program. */
export const APPLICATION_ID = 0x4c_45_54_48;

/**
 * Refuses a database that another program or a newer Lethe made, before anything is written to it.
 *
 * @returns the version of the schema in the file; 0 for an empty file.
 * @throws DATABASE_FOREIGN, DATABASE_NEWER
 */
export function identify(
  database: DatabaseSync,
  { path, known }: { path: string; known: number },
): number {
  const found = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  const ours = application === APPLICATION_ID || (application === 0 && isEmpty(database));
  if (!ours) throw errors.DATABASE_FOREIGN({ path });
  if (found > known) throw errors.DATABASE_NEWER({ path, found, known });
  return found;
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  const row = database.prepare(`pragma ${name}`).get() as Record<string, number>;
  return row[name] ?? 0;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
}
