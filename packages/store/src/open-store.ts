import { Kysely } from 'kysely';
import { createDiary } from './diary/diary.ts';
import { lastSession } from './diary/last-session.ts';
import { deleteUserData } from './erasure/delete-user-data.ts';
import { createPrivacy } from './privacy/privacy.ts';
import { loadUser } from './profiles/load-user.ts';
import { saveAdaptation } from './profiles/save-adaptation.ts';
import { migrate, newestVersion, type SchemaVersion } from './schema/migrate.ts';
import type { Tables } from './schema/rows.ts';
import { SCHEMA_VERSIONS } from './schema/versions/all.ts';
import { createSignIns } from './sign-ins/sign-ins.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { openDatabase } from './sqlite/open-database.ts';
import type { Store } from './store.ts';
import { recordTurn } from './turns/record-turn.ts';
import { requireUser } from './users/known-user.ts';
import { createUsers } from './users/users.ts';

export interface StoreOptions {
  /** The database file. Its directory is made where it is missing. */
  path: string;
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
  /** Versions of the schema, oldest first. */
  migrations?: readonly SchemaVersion[];
  /** How long a statement waits for another program's lock, milliseconds. */
  busyMs?: number;
  /** Largest size of the database file, bytes; beyond it writes fail with DISK_FULL. */
  maximumBytes?: number;
}

/**
 * Opens the store, checks the file and brings it to the newest schema.
 *
 * @throws DIRECTORY_NOT_WRITABLE, DIRECTORY_OPEN_TO_OTHERS, DATABASE_READ_ONLY, DATABASE_IN_USE,
 * DATABASE_LOCKED, DATABASE_DAMAGED, DATABASE_NEWER, DATABASE_FOREIGN, DISK_FULL, DISK_FAILED; the
 * file is then as it was
 */
export async function openStore({
  path,
  clock = Date.now,
  migrations = SCHEMA_VERSIONS,
  busyMs = 250,
  maximumBytes = 64 * 1024 ** 3,
}: StoreOptions): Promise<Store> {
  const known = newestVersion(migrations);
  const opened = openDatabase({ path, known, busyMs, maximumBytes });
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(opened.database, path) });
  try {
    await migrate(queries, { from: opened.version, versions: migrations });
  } catch (error) {
    opened.close();
    throw error;
  }

  return {
    users: createUsers(queries, clock),
    signIns: createSignIns(queries, clock),
    diary: createDiary(queries, path),
    privacy: createPrivacy(queries),
    recordTurn: (measured) => recordTurn(queries, measured),
    saveAdaptation: (userId, adaptation) =>
      queries.transaction().execute(async (transaction) => {
        await requireUser(transaction, userId);
        await saveAdaptation(transaction, userId, adaptation);
      }),
    loadUser: (userId) => loadUser(queries, userId),
    lastSession: (userId) => lastSession(queries, userId),
    deleteUserData: (userId) => deleteUserData(queries, { userId, path }),
    ready: () => opened.database.isOpen,
    // Waiting for the one connection lets everything asked before finish first.
    close: () => queries.connection().execute(async () => opened.close()),
  };
}
