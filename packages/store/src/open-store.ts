import type { Keyring } from '@lethe/vault';
import { createBudgets } from './budgets/budgets.ts';
import { createConsents } from './consents/consents.ts';
import type { StoreContext } from './context.ts';
import { createCredentials } from './credentials/credentials.ts';
import { createCycles, createJournal } from './cycles/cycles.ts';
import { createWriteQueue } from './database/write-queue.ts';
import { createDiary } from './diary/diary.ts';
import { lastSession } from './diary/last-session.ts';
import { deleteUserData } from './erasure/delete-user-data.ts';
import { finishScrub } from './installation/pending-scrub.ts';
import { proveKeys } from './installation/prove-keys.ts';
import { createInvitations } from './invitations/invitations.ts';
import { createMemories } from './memories/memories.ts';
import { createPrivacy } from './privacy/privacy.ts';
import { loadUser } from './profiles/load-user.ts';
import { saveAdaptation } from './profiles/save-adaptation.ts';
import { migrate, newestVersion, type SchemaVersion } from './schema/migrate.ts';
import { SCHEMA_VERSIONS } from './schema/versions/all.ts';
import { createSealing } from './sealing/sealing.ts';
import { createSignIns } from './sign-ins/sign-ins.ts';
import { openSqlite } from './sqlite/sqlite-database.ts';
import type { Store } from './store.ts';
import { recordTurn } from './turns/record-turn.ts';
import { createUsers } from './users/users.ts';

export interface StoreOptions {
  /** The database file. Its directory is made where it is missing. */
  path: string;
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
}

/**
 * Opens the store, checks the file and brings it to the newest schema.
 *
 * @throws DIRECTORY_NOT_WRITABLE, DIRECTORY_OPEN_TO_OTHERS, DATABASE_READ_ONLY, DATABASE_IN_USE,
 * DATABASE_LOCKED, DATABASE_DAMAGED, DATABASE_NEWER, DATABASE_FOREIGN, KEYRING_FOREIGN, DISK_FULL,
 * DISK_FAILED; the file is then as it was
 */
export async function openStore({
  path,
  keyring,
  clock = Date.now,
  migrations = SCHEMA_VERSIONS,
  busyMs = 250,
  maximumBytes = 64 * 1024 ** 3,
}: StoreOptions): Promise<Store> {
  const known = newestVersion(migrations);
  const database = openSqlite({ path, known, busyMs, maximumBytes });
  const { queries } = database;
  const sealing = createSealing(keyring);
  const write = createWriteQueue(queries, { isPassing: database.isPassing });
  const context: StoreContext = { queries, write, sealing, clock };
  try {
    await migrate(queries, {
      from: database.version,
      versions: migrations,
      sealing,
      stepOf: database.stepOf,
      keepVersion: database.keepVersion,
    });
    await proveKeys(context, database);
    await finishScrub(context, database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const scrub = () => finishScrub(context, database);

  return {
    users: createUsers(context),
    credentials: createCredentials(context),
    signIns: createSignIns(context),
    invitations: createInvitations(context),
    diary: createDiary(context, scrub),
    memories: createMemories(context),
    consents: createConsents(context),
    budgets: createBudgets(context),
    cycles: createCycles(context),
    journal: createJournal(context),
    privacy: createPrivacy(context, database),
    recordTurn: (measured) => recordTurn(context, measured),
    saveAdaptation: (userId, adaptation) => saveAdaptation(context, userId, adaptation),
    loadUser: (userId) => loadUser(context, userId),
    lastSession: (userId) => lastSession(context, userId),
    deleteUserData: (userId) => deleteUserData(context, { userId, scrub }),
    ready: database.ready,
    close: database.close,
  };
}
