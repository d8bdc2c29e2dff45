import type { ROLES } from '@lethe/protocol';

export type Role = (typeof ROLES)[number];

/** An envelope; what is in it, the store's functions say. */
type Envelope = Uint8Array;

interface InstallationRow {
  id: number;
  scrub: number;
  check_value: Envelope;
}

interface UserRow {
  user: string;
  role: Role;
  day: number;
  position: number;
  sequence: number;
  name_key: string | null;
  account: Envelope;
}

interface PassphraseRow {
  user: string;
  passphrase: Envelope;
}

interface PasskeyRow {
  id: string;
  user: string;
  sequence: number;
  passkey: Envelope;
}

interface SignInRow {
  token_hash: string;
  user: string;
  family: string;
  sequence: number;
  state: 'current' | 'replaced';
  used_day: number;
  expires_day: number;
  sign_in: Envelope;
}

interface InvitationRow {
  token_hash: string;
  role: Role;
  expires_day: number;
  invitation: Envelope;
}

interface SessionRow {
  user: string;
  id: string;
  day: number;
  sequence: number;
  summary: Envelope;
}

interface TurnRow {
  user: string;
  session_id: string;
  sequence: number;
  id: string;
  day: number;
  measures: Envelope;
}

interface ProfileRow {
  user: string;
  user_model: Envelope | null;
  adaptation: Envelope;
  topics: Envelope | null;
}

interface MemoryRow {
  user: string;
  id: string;
  day: number;
  sequence: number;
  memory: Envelope;
}

interface MemoryVersionRow {
  user: string;
  memory_id: string;
  sequence: number;
  day: number;
  wording: Envelope;
}

interface ConsentRow {
  user: string;
  sequence: number;
  day: number;
  consent: Envelope;
}

interface BudgetRow {
  user: string;
  day: number;
  spent: Envelope;
}

interface ChainedRow {
  sequence: number;
  user: string | null;
  day: number;
  commitment: string;
  hash: string;
}

interface ReceiptRow extends ChainedRow {
  receipt: Envelope | null;
}

interface AuditEventRow extends ChainedRow {
  event: Envelope | null;
}

export type ChainTable = 'receipts' | 'audit_events';

interface CheckpointRow {
  chain: ChainTable;
  sequence: number;
  kind: 'mark' | 'start';
  day: number;
  hash: string;
  signature: Uint8Array;
}

interface CycleRow {
  id: string;
  sequence: number;
  day: number;
  mode: 'light' | 'deep';
  state: 'running' | 'finished' | 'aborted' | 'failed';
  detail: Envelope;
}

interface JournalRow {
  cycle_id: string;
  sequence: number;
  step: string;
  entry: Envelope;
}

interface KeyVersionRow {
  user: string;
  version: number;
  day: number;
  state: 'current' | 'retiring';
}

interface ErasureRow {
  subject: string;
  user: string | null;
  day: number;
  state: 'started' | 'finished';
  account: Envelope | null;
}

interface ApiKeyRow {
  id: string;
  user: string;
  hash: string;
  sequence: number;
  day: number;
  used_day: number | null;
  expires_day: number | null;
  api_key: Envelope;
}

interface KeyBudgetRow {
  user: string;
  key_id: string;
  day: number;
  spent: Envelope;
}

interface MemoryLinkRow {
  user: string;
  memory_id: string;
  by_id: string;
  sequence: number;
  day: number;
}

interface RouterChoiceRow {
  user: string;
  id: string;
  sequence: number;
  day: number;
  choice: Envelope;
}

interface RecoveryRow {
  token_hash: string;
  user: string;
  expires_day: number;
  recovery: Envelope;
}

interface ConnectionRow {
  id: string;
  sequence: number;
  day: number;
  connection: Envelope;
}

interface PricesRow {
  id: number;
  prices: Envelope;
}

interface RouterRow {
  id: number;
  state: Envelope;
}

interface VerdictCountsRow {
  day: number;
  counts: Envelope;
}

interface TurnVerdictsRow {
  user: string;
  session_id: string;
  sequence: number;
  verdicts: Envelope;
}

interface RuleHitsRow {
  day: number;
  counts: Envelope;
}

/** The newest schema, as the queries see it. */
export interface Tables {
  installation: InstallationRow;
  users: UserRow;
  passphrases: PassphraseRow;
  passkeys: PasskeyRow;
  sign_ins: SignInRow;
  invitations: InvitationRow;
  sessions: SessionRow;
  turns: TurnRow;
  profiles: ProfileRow;
  memories: MemoryRow;
  memory_versions: MemoryVersionRow;
  consents: ConsentRow;
  budgets: BudgetRow;
  receipts: ReceiptRow;
  audit_events: AuditEventRow;
  checkpoints: CheckpointRow;
  cycles: CycleRow;
  journal: JournalRow;
  key_versions: KeyVersionRow;
  erasures: ErasureRow;
  api_keys: ApiKeyRow;
  key_budgets: KeyBudgetRow;
  memory_links: MemoryLinkRow;
  router_choices: RouterChoiceRow;
  recoveries: RecoveryRow;
  connections: ConnectionRow;
  prices: PricesRow;
  router: RouterRow;
  verdict_counts: VerdictCountsRow;
  turn_verdicts: TurnVerdictsRow;
  rule_hits: RuleHitsRow;
}

export type TableName = keyof Tables;
