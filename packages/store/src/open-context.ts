import { dirname } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import type { Keyring } from '@lethe/vault';
import type { StoreContext } from './context.ts';
import type { StoreDatabase } from './database/store-database.ts';
import { type ErasureOptions, resumeErasures } from './erasure/erase-user.ts';
import { finishScrub } from './installation/pending-scrub.ts';
import { proveKeys } from './installation/prove-keys.ts';
import type { PostgresOptions } from './postgres/postgres-database.ts';
import { migrate, newestVersion, type SchemaVersion } from './schema/migrate.ts';
import { SCHEMA_VERSIONS } from './schema/versions/all.ts';
import { createSealing } from './sealing/sealing.ts';
import { CHECKED_AT_ONCE_BYTES } from './sqlite/check.ts';
import { openSqlite } from './sqlite/sqlite-database.ts';

export interface ContextOptions {
  /** The database file. Its directory is made where it is missing, and searched after an erasure. */
  path: string;
  /** A PostgreSQL server instead of the file: `postgres://user@host/database`. */
  database?: { url: string };
  /** The keys that everything is sealed with. The store does not close it. */
  keyring: Keyring;
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
  /** Versions of the schema, oldest first. */
  migrations?: readonly SchemaVersion[];
  /** How long a statement waits for another program's lock, milliseconds. */
  busyMs?: number;
  /** Largest size of the database file, bytes; beyond it writes fail with DISK_FULL. */
  maximumBytes?: number;
  /** Files up to this size are checked whole before they are used; larger ones while they are. */
  checkedAtOnceBytes?: number;
}

/** An open database with all that works on it. */
export interface OpenContext {
  readonly context: StoreContext;
  readonly database: StoreDatabase;
  readonly erasure: ErasureOptions;
  /** Overwrites the bytes of deleted rows. @throws ERASURE_UNFINISHED */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a database, brings it to the newest schema, proves that the keys are its own, and finishes what
 * an interruption left half done.
 */
export async function openContext({
  path,
  database: server,
  keyring,
  clock = Date.now,
  migrations = SCHEMA_VERSIONS,
  busyMs = 250,
  maximumBytes = 64 * 1024 ** 3,
  checkedAtOnceBytes = CHECKED_AT_ONCE_BYTES,
}: ContextOptions): Promise<OpenContext> {
  const known = newestVersion(migrations);
  const database = server
    ? await openServer({ url: server.url, known })
    : openSqlite({ path, known, busyMs, maximumBytes, checkedAtOnceBytes });
  const { queries, write } = database;
  const sealing = createSealing(keyring);
  const context: StoreContext = { queries, write, sealing, clock };
  const scrub = () => finishScrub(context, database);
  const erasure = { context, keyring, directory: dirname(path), scrub };
  try {
    await migrate(queries, {
      from: database.version,
      lockVersion: database.lockVersion,
      versions: migrations,
      sealing,
      stepOf: database.stepOf,
      keepVersion: database.keepVersion,
    });
    await proveKeys(context, database);
    await unlessRead(resumeErasures(erasure));
    await unlessRead(scrub());
  } catch (error) {
    await database.close();
    throw error;
  }
  return { context, database, erasure, scrub, close: database.close };
}

/** Its driver is loaded where it is used: most installations keep everything in a file. */
async function openServer(options: PostgresOptions): Promise<StoreDatabase> {
  const { openPostgres } = await import('./postgres/postgres-database.ts');
  return openPostgres(options);
}

/** While another program reads, overwriting waits for the next start or the next retention run. */
async function unlessRead(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isCodedError(error) || error.code !== 'ERASURE_UNFINISHED') throw error;
  });
}
