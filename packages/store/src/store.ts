import type { AdaptationModel } from '@lethe/interaction';
import type { ApiKeys } from './api-keys/api-keys.ts';
import type { KeyBudgets } from './api-keys/key-budgets.ts';
import type { Audit } from './audit/audit.ts';
import type { Budgets } from './budgets/budgets.ts';
import type { Connections } from './connections/connections.ts';
import type { Consents } from './consents/consents.ts';
import type { Credentials } from './credentials/credentials.ts';
import type { Cycles, Journal } from './cycles/cycles.ts';
import type { Diary } from './diary/diary.ts';
import type { LastSession } from './diary/last-session.ts';
import type { ErasureProof } from './erasure/erase-user.ts';
import type { ExportedRow } from './export/export-user.ts';
import type { Housekeeping } from './housekeeping/housekeeping.ts';
import type { Invitations } from './invitations/invitations.ts';
import type { Memories } from './memories/memories.ts';
import type { Prices } from './prices/prices.ts';
import type { Privacy } from './privacy/privacy.ts';
import type { LoadedUser } from './profiles/load-user.ts';
import type { TopicProfiles } from './profiles/topic-profiles.ts';
import type { Receipts } from './receipts/receipts.ts';
import type { Recoveries } from './recoveries/recoveries.ts';
import type { ProcessingActivity } from './retention/processing-record.ts';
import type { Retention } from './retention/retention.ts';
import type { Rotation } from './rotation/rotation.ts';
import type { RouterChoices } from './router/choices.ts';
import type { RouterState } from './router/router.ts';
import type { RuleHits } from './rule-hits/rule-hits.ts';
import type { SignIns } from './sign-ins/sign-ins.ts';
import type { MeasuredTurn } from './turns/record-turn.ts';
import type { Users } from './users/users.ts';
import type { VerdictCounts } from './verdict-counts/verdict-counts.ts';

/**
 * All that Lethe keeps. Callers give and get plain values; what is measured, named or written is
 * sealed under the user's own key before it reaches a row. Every read names a user and answers with
 * that user's rows only; every write is durable when its promise resolves; every failure is a coded
 * error of `errors.ts` or of the vault.
 */
export interface Store {
  readonly users: Users;
  readonly credentials: Credentials;
  readonly signIns: SignIns;
  readonly invitations: Invitations;
  readonly recoveries: Recoveries;
  readonly apiKeys: ApiKeys;
  readonly keyBudgets: KeyBudgets;
  readonly connections: Connections;
  readonly prices: Prices;
  readonly router: RouterState;
  readonly routerChoices: RouterChoices;
  readonly verdictCounts: VerdictCounts;
  readonly ruleHits: RuleHits;
  readonly diary: Diary;
  readonly memories: Memories;
  readonly topicProfiles: TopicProfiles;
  readonly consents: Consents;
  readonly budgets: Budgets;
  readonly cycles: Cycles;
  readonly journal: Journal;
  readonly receipts: Receipts;
  readonly audit: Audit;
  readonly privacy: Privacy;
  /** @throws TURN_EXISTS, USER_UNKNOWN, VALUE_REFUSED, DISK_FULL; then nothing is changed */
  recordTurn(measured: MeasuredTurn): Promise<void>;
  /** @throws USER_UNKNOWN, VALUE_REFUSED, DISK_FULL; then nothing is changed */
  saveAdaptation(userId: string, adaptation: AdaptationModel): Promise<void>;
  /** What is known of a user's typing; null before the first turn and after erasure. */
  loadUser(userId: string): Promise<LoadedUser | null>;
  lastSession(userId: string): Promise<LastSession | null>;
  readonly rotation: Rotation;
  readonly retention: Retention;
  readonly housekeeping: Housekeeping;
  /** The record of processing, made from the schema and the retention that is set. */
  processingRecord(): readonly ProcessingActivity[];
  /** Everything kept of a user, row by row, opened. @throws USER_UNKNOWN */
  export(userId: string): AsyncIterable<ExportedRow>;
  /**
   * Erases a user: rows, key, bytes on disk; then searches every file below the data directory. It is
   * finished at the next start when it is interrupted.
   *
   * @throws USER_UNKNOWN, ERASURE_UNFINISHED
   */
  erase(userId: string): Promise<ErasureProof>;
  /**
   * Deletes everything measured about a user, from the files too.
   *
   * @throws ERASURE_UNFINISHED when another program is reading the database
   */
  deleteUserData(userId: string): Promise<void>;
  /** Whether the store can be asked: open, and no damage was found. */
  ready(): boolean;
  /**
   * Resolves when the check that runs beside the first minutes of a large file has ended. Where it
   * found damage, `ready` says no and writes fail with DATABASE_DAMAGED.
   */
  checked(): Promise<void>;
  /** Waits for what was asked before, then closes the files. May be called twice. */
  close(): Promise<void>;
}
