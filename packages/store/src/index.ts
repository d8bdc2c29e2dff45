export { AUDIT_ACTIONS, type AuditAction } from './audit/actions.ts';
export type { Audit, AuditEvent, RecordedEvent } from './audit/audit.ts';
export { type BackupOptions, makeBackup } from './backup/make-backup.ts';
export type { BackupFile, BackupManifest } from './backup/manifest.ts';
export { type RestoreOptions, type RestoreReport, restoreBackup } from './backup/restore-backup.ts';
export { restoreKeys } from './backup/restore-keys.ts';
export type { Budgets, Spending } from './budgets/budgets.ts';
export type { Consents } from './consents/consents.ts';
export type { Credentials, Passkey, Passphrase } from './credentials/credentials.ts';
export type {
  Cycle,
  CycleMode,
  CycleState,
  Cycles,
  Journal,
  JournalEntry,
} from './cycles/cycles.ts';
export type { Diary } from './diary/diary.ts';
export type { LastSession } from './diary/last-session.ts';
export type { DiarySessionTurns } from './diary/session-turns.ts';
export type { DiaryPage } from './diary/sessions.ts';
export type { ErasureProof } from './erasure/erase-user.ts';
export type { SearchReport, Trace } from './erasure/find-in-files.ts';
export { errors as storeErrors } from './errors.ts';
export type { ExportedRow } from './export/export-user.ts';
export type { Invitation, Invitations } from './invitations/invitations.ts';
export type { Memories, MemoryPage, Wording } from './memories/memories.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export type { LeftMachine } from './privacy/left-machine.ts';
export type { Privacy } from './privacy/privacy.ts';
export type { LoadedUser } from './profiles/load-user.ts';
export type { ChainedReceipt, Receipts } from './receipts/receipts.ts';
export type { ProcessingActivity } from './retention/processing-record.ts';
export {
  RETENTION_DAYS,
  type Retention,
  type RetentionDays,
  type RetentionReport,
} from './retention/retention.ts';
export type { ReencryptOptions, Rotation, RotationProgress } from './rotation/rotation.ts';
export { INVENTORY, type TableEntry } from './schema/inventory.ts';
export type { SchemaVersion } from './schema/migrate.ts';
export type { Role } from './schema/rows.ts';
export type { SignIn, SignInEntry, SignIns } from './sign-ins/sign-ins.ts';
export { holdsSealed } from './sqlite/holds-sealed.ts';
export type { Store } from './store.ts';
export type { MeasuredTurn } from './turns/record-turn.ts';
export type { TurnRecord } from './turns/turn-record.ts';
export { everybody, type PeopleList } from './users/everybody.ts';
export type { User, Users } from './users/users.ts';
