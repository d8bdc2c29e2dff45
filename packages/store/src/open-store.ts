import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Keyring } from '@lethe/vault';
import { createAudit } from './audit/audit.ts';
import { createBudgets } from './budgets/budgets.ts';
import { createChain } from './chains/chain.ts';
import { createConsents } from './consents/consents.ts';
import type { StoreContext } from './context.ts';
import { createCredentials } from './credentials/credentials.ts';
import { createCycles, createJournal } from './cycles/cycles.ts';
import { createDiary } from './diary/diary.ts';
import { lastSession } from './diary/last-session.ts';
import { deleteUserData } from './erasure/delete-user-data.ts';
import { eraseUser, resumeErasures } from './erasure/erase-user.ts';
import { exportUser } from './export/export-user.ts';
import { finishScrub } from './installation/pending-scrub.ts';
import { proveKeys } from './installation/prove-keys.ts';
import { createInvitations } from './invitations/invitations.ts';
import { createMemories } from './memories/memories.ts';
import { openPostgres } from './postgres/postgres-database.ts';
import { createPrivacy } from './privacy/privacy.ts';
import { loadUser } from './profiles/load-user.ts';
import { saveAdaptation } from './profiles/save-adaptation.ts';
import { createReceipts } from './receipts/receipts.ts';
import { processingRecord } from './retention/processing-record.ts';
import { createRetention, RETENTION_DAYS, type RetentionDays } from './retention/retention.ts';
import { createRotation } from './rotation/rotation.ts';
import { migrate, newestVersion, type SchemaVersion } from './schema/migrate.ts';
import { SCHEMA_VERSIONS } from './schema/versions/all.ts';
import { createSealing } from './sealing/sealing.ts';
import { createSignIns } from './sign-ins/sign-ins.ts';
import { CHECKED_AT_ONCE_BYTES } from './sqlite/check.ts';
import { openSqlite } from './sqlite/sqlite-database.ts';
import type { Store } from './store.ts';
import { createRecordTurn } from './turns/record-turn.ts';
import { createUsers } from './users/users.ts';

export interface StoreOptions {
  /** The database file. Its directory is made where it is missing, and searched after an erasure. */
  path: string;
  /** A PostgreSQL server instead of the file: `postgres://user@host/database`. */
  database?: { url: string };
  /** The keys that everything is sealed with. The store does not close it. */
  keyring: Keyring;
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
  random?: (bytes: number) => Uint8Array;
  /** How many days things are kept; 90 for turns and 365 for the audit log where absent. */
  retentionDays?: RetentionDays;
  /** Versions of the schema, oldest first. */
  migrations?: readonly SchemaVersion[];
  /** How long a statement waits for another program's lock, milliseconds. */
  busyMs?: number;
  /** Largest size of the database file, bytes; beyond it writes fail with DISK_FULL. */
  maximumBytes?: number;
  /** Files up to this size are checked whole before they are used; larger ones while they are. */
  checkedAtOnceBytes?: number;
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
  database: server,
  keyring,
  clock = Date.now,
  random = randomBytes,
  retentionDays = RETENTION_DAYS,
  migrations = SCHEMA_VERSIONS,
  busyMs = 250,
  maximumBytes = 64 * 1024 ** 3,
  checkedAtOnceBytes = CHECKED_AT_ONCE_BYTES,
}: StoreOptions): Promise<Store> {
  const known = newestVersion(migrations);
  const database = server
    ? await openPostgres({ url: server.url, known })
    : openSqlite({ path, known, busyMs, maximumBytes, checkedAtOnceBytes });
  const { queries, write } = database;
  const sealing = createSealing(keyring);
  const context: StoreContext = { queries, write, sealing, clock };
  const scrub = () => finishScrub(context, database);
  const erasure = { context, database, keyring, directory: dirname(path), scrub };
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
    await finishScrub(context, database);
    await resumeErasures(erasure);
  } catch (error) {
    await database.close();
    throw error;
  }
  const chained = { context, database, installation: keyring.installation, random };
  const receipts = createChain({ ...chained, table: 'receipts', column: 'receipt' });
  const auditEvents = createChain({ ...chained, table: 'audit_events', column: 'event' });

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
    receipts: createReceipts(context, receipts),
    audit: createAudit(context, auditEvents),
    privacy: createPrivacy(context, database),
    recordTurn: createRecordTurn(context),
    saveAdaptation: (userId, adaptation) => saveAdaptation(context, userId, adaptation),
    loadUser: (userId) => loadUser(context, userId),
    lastSession: (userId) => lastSession(context, userId),
    rotation: createRotation({ context, database, keyring }),
    retention: createRetention({
      context,
      chains: { receipts, audit_events: auditEvents },
      days: retentionDays,
    }),
    processingRecord: () => processingRecord(retentionDays),
    export: (userId) => exportUser(context, userId),
    erase: (userId) => eraseUser(erasure, userId),
    deleteUserData: (userId) => deleteUserData(context, { userId, scrub }),
    ready: database.ready,
    checked: database.checked,
    async close() {
      // What is not signed now is signed after the next start.
      if (database.ready())
        for (const chain of [receipts, auditEvents]) await chain.sign().catch(() => undefined);
      await database.close();
    },
  };
}
