export {
  API_KEY_POLICIES,
  API_KEY_SCOPES,
  type ApiKey,
  type ApiKeyLimits,
  type ApiKeyScope,
} from './api-keys/api-key.ts';
export type { ApiKeys } from './api-keys/api-keys.ts';
export type { KeyBudgets } from './api-keys/key-budgets.ts';
export { AUDIT_ACTIONS, type AuditAction } from './audit/actions.ts';
export type { Audit, AuditEvent, RecordedEvent } from './audit/audit.ts';
export { type BackupOptions, makeBackup } from './backup/make-backup.ts';
export type { BackupFile, BackupManifest } from './backup/manifest.ts';
export { type RestoreOptions, type RestoreReport, restoreBackup } from './backup/restore-backup.ts';
export { restoreKeys } from './backup/restore-keys.ts';
export type { Budgets } from './budgets/budgets.ts';
export type { Spending } from './budgets/spending.ts';
export type { Connection, Connections } from './connections/connections.ts';
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
export type { DayCount } from './day-counts/day-counts.ts';
export type { Diary } from './diary/diary.ts';
export type { LastSession } from './diary/last-session.ts';
export type { DiarySessionTurns } from './diary/session-turns.ts';
export type { DiaryPage } from './diary/sessions.ts';
export type { ErasureProof } from './erasure/erase-user.ts';
export type { SearchReport, Trace } from './erasure/find-in-files.ts';
export { errors as storeErrors } from './errors.ts';
export type { ExportedRow } from './export/export-user.ts';
export type { Housekeeping } from './housekeeping/housekeeping.ts';
export type { Invitation, Invitations } from './invitations/invitations.ts';
export type { Memories, MemoryPage, ReadMemory, Wording } from './memories/memories.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { type KeyringTable, openKeyringTable } from './postgres/keyring-table.ts';
export { MOST_PRICES, type Price, type Prices } from './prices/prices.ts';
export type { LeftMachine } from './privacy/left-machine.ts';
export type { Privacy } from './privacy/privacy.ts';
export type { LoadedUser } from './profiles/load-user.ts';
export type { ChainedReceipt, Receipts } from './receipts/receipts.ts';
export type { Recoveries, Recovery } from './recoveries/recoveries.ts';
export type { ProcessingActivity } from './retention/processing-record.ts';
export {
  RETENTION_DAYS,
  type Retention,
  type RetentionDays,
  type RetentionReport,
} from './retention/retention.ts';
export type {
  ReencryptOptions,
  ResealFiles,
  Rotation,
  RotationProgress,
} from './rotation/rotation.ts';
export type { RouterChoice, RouterChoices } from './router/choices.ts';
export { MOST_ROUTER_BYTES, type RouterState } from './router/router.ts';
export type { RuleHits } from './rule-hits/rule-hits.ts';
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
export type {
  CountedVerdict,
  VerdictCount,
  VerdictCounts,
} from './verdict-counts/verdict-counts.ts';
