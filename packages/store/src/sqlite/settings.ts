import type { DatabaseSync } from 'node:sqlite';

export interface DatabaseBounds {
  /** Largest size of the database file, bytes. */
  maximumBytes: number;
}

/** Largest size the write-ahead log keeps after a checkpoint, bytes. */
const LOG_BYTES = 16 * 1024 * 1024;

/** Settings that read only; they are safe on a file that may turn out not to be ours. */
export function guardReading(database: DatabaseSync): void {
  // A schema that somebody else wrote must not run functions.
  database.exec('pragma trusted_schema = off');
  database.exec('pragma cell_size_check = on');
  // Temporary tables (sorting, vacuum) stay out of the system's temporary directory.
  database.exec('pragma temp_store = memory');
  database.enableDefensive(true);
}

/** Settings for a database that is known to be ours: durable, with deleted bytes overwritten. */
export function guardWriting(database: DatabaseSync, { maximumBytes }: DatabaseBounds): void {
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma secure_delete = on');
  database.exec(`pragma journal_size_limit = ${LOG_BYTES}`);
  const { page_size: pageBytes } = database.prepare('pragma page_size').get() as {
    page_size: number;
  };
  database.exec(`pragma max_page_count = ${Math.max(1, Math.floor(maximumBytes / pageBytes))}`);
}
