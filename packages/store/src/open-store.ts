import { randomBytes } from 'node:crypto';
import { createApiKeys } from './api-keys/api-keys.ts';
import { createKeyBudgets } from './api-keys/key-budgets.ts';
import { createAudit } from './audit/audit.ts';
import { createBudgets } from './budgets/budgets.ts';
import { createChain } from './chains/chain.ts';
import { createConnections } from './connections/connections.ts';
import { createConsents } from './consents/consents.ts';
import { createCredentials } from './credentials/credentials.ts';
import { createCycles, createJournal } from './cycles/cycles.ts';
import { createDiary } from './diary/diary.ts';
import { lastSession } from './diary/last-session.ts';
import { deleteUserData } from './erasure/delete-user-data.ts';
import { eraseUser } from './erasure/erase-user.ts';
import { exportUser } from './export/export-user.ts';
import { createHousekeeping } from './housekeeping/housekeeping.ts';
import { createInvitations } from './invitations/invitations.ts';
import { createMemories } from './memories/memories.ts';
import { type ContextOptions, openContext } from './open-context.ts';
import { createPrices } from './prices/prices.ts';
import { createPrivacy } from './privacy/privacy.ts';
import { loadUser } from './profiles/load-user.ts';
import { saveAdaptation } from './profiles/save-adaptation.ts';
import { createTopicProfiles } from './profiles/topic-profiles.ts';
import { createReceipts } from './receipts/receipts.ts';
import { createRecoveries } from './recoveries/recoveries.ts';
import { processingRecord } from './retention/processing-record.ts';
import { createRetention, RETENTION_DAYS, type RetentionDays } from './retention/retention.ts';
import { createRotation, type ResealFiles } from './rotation/rotation.ts';
import { createRouterChoices } from './router/choices.ts';
import { createRouterState } from './router/router.ts';
import { createRuleHits } from './rule-hits/rule-hits.ts';
import { createSignIns } from './sign-ins/sign-ins.ts';
import type { Store } from './store.ts';
import { createRecordTurn } from './turns/record-turn.ts';
import { createUsers } from './users/users.ts';
import { createVerdictCounts } from './verdict-counts/verdict-counts.ts';

export interface StoreOptions extends ContextOptions {
  random?: (bytes: number) => Uint8Array;
  /** How many days things are kept; 90 for turns and 365 for the audit log where absent. */
  retentionDays?: RetentionDays;
  /** For rotation, where files are sealed by the same keys. */
  resealFiles?: ResealFiles;
}

/**
 * Opens the store, checks the file and brings it to the newest schema.
 *
 * @throws DIRECTORY_NOT_WRITABLE, DIRECTORY_OPEN_TO_OTHERS, DATABASE_READ_ONLY, DATABASE_IN_USE,
 * DATABASE_LOCKED, DATABASE_DAMAGED, DATABASE_NEWER, DATABASE_FOREIGN, KEYRING_FOREIGN, DISK_FULL,
 * DISK_FAILED; the file is then as it was
 */
export async function openStore({
  random = randomBytes,
  retentionDays = RETENTION_DAYS,
  resealFiles,
  ...options
}: StoreOptions): Promise<Store> {
  const { keyring } = options;
  const { context, database, erasure, scrub } = await openContext(options);
  const chained = { context, database, installation: keyring.installation, random };
  const receiptChain = createChain({ ...chained, table: 'receipts', column: 'receipt' });
  const receipts = createReceipts(context, receiptChain);
  const auditEvents = createChain({ ...chained, table: 'audit_events', column: 'event' });

  return {
    users: createUsers(context),
    credentials: createCredentials(context),
    signIns: createSignIns(context),
    invitations: createInvitations(context),
    recoveries: createRecoveries(context),
    apiKeys: createApiKeys(context),
    keyBudgets: createKeyBudgets(context),
    connections: createConnections(context),
    prices: createPrices(context),
    router: createRouterState(context),
    routerChoices: createRouterChoices(context),
    verdictCounts: createVerdictCounts(context, database),
    ruleHits: createRuleHits(context, database),
    diary: createDiary(context, scrub),
    memories: createMemories(context),
    topicProfiles: createTopicProfiles(context),
    consents: createConsents(context),
    budgets: createBudgets(context),
    cycles: createCycles(context),
    journal: createJournal(context),
    receipts,
    audit: createAudit(context, auditEvents),
    privacy: createPrivacy(context, database, receipts),
    recordTurn: createRecordTurn(context),
    saveAdaptation: (userId, adaptation) => saveAdaptation(context, userId, adaptation),
    loadUser: (userId) => loadUser(context, userId),
    lastSession: (userId) => lastSession(context, userId),
    rotation: createRotation({ context, database, keyring, resealFiles }),
    retention: createRetention({
      context,
      chains: { receipts: receiptChain, audit_events: auditEvents },
      days: retentionDays,
      scrub,
    }),
    housekeeping: createHousekeeping(database, [receiptChain, auditEvents]),
    processingRecord: () => processingRecord(retentionDays),
    export: (userId) => exportUser(context, userId),
    erase: (userId) => eraseUser(erasure, userId),
    deleteUserData: (userId) => deleteUserData(context, { userId, scrub }),
    ready: database.ready,
    checked: database.checked,
    async close() {
      // What is not signed now is signed after the next start.
      if (database.ready())
        for (const chain of [receiptChain, auditEvents]) await chain.sign().catch(() => undefined);
      await database.close();
    },
  };
}
