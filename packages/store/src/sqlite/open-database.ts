import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { errors } from '../errors.ts';
import { type BackgroundCheck, checkInBackground } from './background-check.ts';
import { CHECKED_AT_ONCE_BYTES, isHealthy } from './check.ts';
import { failureOf } from './failure.ts';
import { identify } from './identity.ts';
import { claimOwnership, type Ownership } from './ownership.ts';
import { preparePrivateDirectory, preparePrivateFile } from './private-files.ts';
import { guardReading, guardWriting } from './settings.ts';

export interface DatabaseOptions {
  path: string;
  /** Newest schema version this program knows. */
  known: number;
  /** How long a statement waits for another program's lock, milliseconds. */
  busyMs: number;
  /** Largest size of the database file, bytes. */
  maximumBytes: number;
  /** Files up to this size are checked before they are used; larger ones while they are. */
  checkedAtOnceBytes?: number;
}

export interface OpenDatabase {
  readonly database: DatabaseSync;
  /** The schema version found in the file; 0 for an empty one. */
  readonly version: number;
  /** Whether the check in the background found damage. */
  isDamaged(): boolean;
  /** The check in the background; null where the file was checked before it was opened. */
  readonly check: BackgroundCheck | null;
  close(): void;
}

/**
 * Opens a private, checked and durable database. A file that fails a check is left as it was.
 *
 * @throws a coded error for everything that can be wrong with the directory or the file
 */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const { path, known, busyMs, maximumBytes } = options;
  const { checkedAtOnceBytes = CHECKED_AT_ONCE_BYTES } = options;
  preparePrivateDirectory(path);
  preparePrivateFile(path);
  const ownership = claimOwnership(path);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: busyMs });
    guardReading(database);
    const version = identify(database, { path, known });
    const isSmall = statSync(path).size <= checkedAtOnceBytes;
    if (isSmall && !isHealthy(database)) throw errors.DATABASE_DAMAGED({ path });
    guardWriting(database, { maximumBytes });
    let isDamaged = false;
    const found = () => {
      isDamaged = true;
    };
    return {
      database,
      version,
      isDamaged: () => isDamaged,
      check: isSmall ? null : checkInBackground(path, found),
      close: () => closeAll(database, ownership),
    };
  } catch (error) {
    closeAll(database, ownership);
    throw failureOf(error, path);
  }
}

/** Does nothing the second time. */
function closeAll(database: DatabaseSync | undefined, ownership: Ownership): void {
  if (database?.isOpen) database.close();
  ownership.release();
}
