import type { TableName } from './rows.ts';

/** How a table's rows are let go by age. */
export type Retention =
  /** As long as the account. */
  | { readonly kind: 'account' }
  /** As long as the installation. */
  | { readonly kind: 'installation' }
  /** So many days after the day in `column`; `setting` names the number of days. */
  | { readonly kind: 'days'; readonly setting: 'turns' | 'audit'; readonly column: 'day' }
  /** Once the day in `column` has passed. */
  | { readonly kind: 'expired'; readonly column: 'expires_day' }
  /** By a signed checkpoint, so many days after. */
  | { readonly kind: 'checkpoint'; readonly setting: 'turns' | 'audit' }
  /** With the row that it belongs to. */
  | { readonly kind: 'with'; readonly table: TableName };

/** How a table's rows go when their user is erased. */
export type Erasure =
  /** With the account, and also when the user deletes what was measured. */
  | 'withMeasures'
  /** With the account. */
  | 'withAccount'
  /** The row stays for the chain; the user and what was sealed are taken out of it. */
  | 'shredded'
  /** Names no user. */
  | 'none';

/** What one table is for, and how it is let go. */
export interface TableEntry {
  readonly table: TableName;
  readonly purpose: string;
  /** Why it may be kept, for the record of processing: Article 6(1) of the GDPR. */
  readonly basis: 'contract' | 'consent' | 'legitimate interest' | 'none';
  readonly retention: Retention;
  readonly erase: Erasure;
  /** Whether its rows are part of a user's export, opened. */
  readonly export: boolean;
  /** `user` where rows name the user whose they are. */
  readonly ownedBy: 'user' | null;
  /** Whose key seals: the user's, or that of the installation. */
  readonly sealedBy: 'user' | 'installation' | null;
  /** What each column holds. */
  readonly columns: Readonly<Record<string, string>>;
}

const USER = 'the user, as a keyed digest of the id';
const DAY = 'UTC day, counted from 1970-01-01';
const ORDER = 'place in the order of writing';

const ACCOUNT: Retention = { kind: 'account' };

const CHAINED = {
  sequence: 'place in the chain',
  user: `${USER}; empty once erased, or where it concerns nobody`,
  day: DAY,
  commitment: 'digest of what was said, with a random salt',
  hash: 'digest of this place and of all before it',
};

/**
 * Every table of the store and every column in it. The privacy report shows it, erasure, export,
 * retention and the record of processing follow it, and tests compare it with the databases, so
 * that nothing can be stored unannounced.
 */
export const INVENTORY: readonly TableEntry[] = [
  {
    table: 'installation',
    purpose: 'Tells whether the keys belong to this database.',
    basis: 'none',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      id: 'always 1',
      scrub: 'how many deletions wait for their bytes to be overwritten',
      check_value: 'sealed: a value that only the right keys open',
    },
  },
  {
    table: 'users',
    purpose: 'Who may use this installation.',
    basis: 'contract',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'installation',
    columns: {
      user: USER,
      role: 'owner, admin, member or service',
      day: `when the account was made: ${DAY}`,
      position: ORDER,
      sequence: 'how often something of the user was written',
      name_key: 'keyed digest of the name, so that nobody has the same',
      account: 'sealed: id, name, moment the account was made',
    },
  },
  {
    table: 'passphrases',
    purpose: 'Proves who you are when you sign in with a passphrase.',
    basis: 'contract',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: false,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      passphrase: 'sealed: Argon2id hash of the passphrase, when it was changed',
    },
  },
  {
    table: 'passkeys',
    purpose: 'Proves who you are when you sign in with a passkey.',
    basis: 'contract',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      id: 'SHA-256 of the credential id',
      user: USER,
      sequence: ORDER,
      passkey: 'sealed: credential id, public key, counter, your name for it, when it was used',
    },
  },
  {
    table: 'sign_ins',
    purpose: 'Which browsers are signed in.',
    basis: 'contract',
    retention: { kind: 'expired', column: 'expires_day' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      token_hash: 'SHA-256 of the sign-in token; the token itself is not kept',
      user: USER,
      family: 'SHA-256 of the first token of this sign-in',
      sequence: ORDER,
      state: 'whether a newer token took its place',
      used_day: `when it was last used: ${DAY}`,
      expires_day: `when it ends: ${DAY}`,
      sign_in: 'sealed: when and how the browser signed in, when it ends',
    },
  },
  {
    table: 'invitations',
    purpose: 'One-time links that let somebody in.',
    basis: 'contract',
    retention: { kind: 'expired', column: 'expires_day' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      token_hash: 'SHA-256 of the secret of the link; the secret itself is not kept',
      role: 'what the invited may do',
      expires_day: `when it ends: ${DAY}`,
      invitation: 'sealed: when it was made and ends',
    },
  },
  {
    table: 'sessions',
    purpose: 'When you used Lethe, for the diary.',
    basis: 'contract',
    retention: { kind: 'with', table: 'turns' },
    erase: 'withMeasures',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      id: 'the session, as an id',
      day: `of its first turn: ${DAY}`,
      sequence: ORDER,
      summary: 'sealed: first and last moment, sums of the turns, topics, what left the machine',
    },
  },
  {
    table: 'turns',
    purpose: 'What each turn measured, for the diary and the adaptation.',
    basis: 'contract',
    retention: { kind: 'days', setting: 'turns', column: 'day' },
    erase: 'withMeasures',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      session_id: 'its session, as an id',
      sequence: ORDER,
      id: "a keyed digest of the turn's id",
      day: DAY,
      measures: 'sealed: moment, 32 features, 8 axes, topics, counts, latency, model, route',
    },
  },
  {
    table: 'profiles',
    purpose: 'How you usually type and how answers are adapted to you.',
    basis: 'contract',
    retention: ACCOUNT,
    erase: 'withMeasures',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      user_model: 'sealed: count, mean and spread of each feature, usual hour of day',
      adaptation: 'sealed: the eight axes, what you pinned, accessibility counters',
      topics: 'sealed: in how many turns each general topic was named, and how lately',
    },
  },
  {
    table: 'memories',
    purpose: 'What you asked to have remembered.',
    basis: 'consent',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      id: 'the memory, as an id',
      day: `when it was made: ${DAY}`,
      sequence: ORDER,
      memory: 'sealed: its text, moments, the day of its last use, which connections may be told',
    },
  },
  {
    table: 'memory_versions',
    purpose: 'Earlier wordings of what you asked to have remembered.',
    basis: 'consent',
    retention: { kind: 'with', table: 'memories' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      memory_id: 'the memory, as an id',
      sequence: ORDER,
      day: `when it was replaced: ${DAY}`,
      wording: 'sealed: the earlier text and its moment',
    },
  },
  {
    table: 'consents',
    purpose: 'What you allowed and took back, as proof.',
    basis: 'legitimate interest',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      sequence: ORDER,
      day: DAY,
      consent: 'sealed: purpose, version of the wording, allowed or not, moment',
    },
  },
  {
    table: 'budgets',
    purpose: 'What was spent on models elsewhere, to stay within the budget.',
    basis: 'contract',
    retention: { kind: 'days', setting: 'turns', column: 'day' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: { user: USER, day: DAY, spent: 'sealed: calls, bytes, tokens, money of that day' },
  },
  {
    table: 'receipts',
    purpose: 'What left this machine and where it went, as proof.',
    basis: 'legitimate interest',
    retention: { kind: 'checkpoint', setting: 'turns' },
    erase: 'shredded',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      ...CHAINED,
      receipt:
        'sealed: moment, destination, bytes, counts masked, digest of the body, versions, salt',
    },
  },
  {
    table: 'audit_events',
    purpose: 'Who signed in, changed consent, used keys or administered, as proof.',
    basis: 'legitimate interest',
    retention: { kind: 'checkpoint', setting: 'audit' },
    erase: 'shredded',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: { ...CHAINED, event: 'sealed: moment, word of the event, numbers, ids, salt' },
  },
  {
    table: 'checkpoints',
    purpose: 'Signs how far the chains had come, so that old places can be let go.',
    basis: 'none',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: null,
    columns: {
      chain: 'which of the two chains',
      sequence: 'the last place that it covers',
      kind: 'start where what lies before may be gone',
      day: DAY,
      hash: 'digest at that place',
      signature: 'Ed25519 signature of the installation',
    },
  },
  {
    table: 'cycles',
    purpose: 'When Lethe slept and how it ended.',
    basis: 'none',
    retention: { kind: 'days', setting: 'audit', column: 'day' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      id: 'the cycle, as an id',
      sequence: ORDER,
      day: DAY,
      mode: 'light or deep',
      state: 'running, finished, aborted or failed',
      detail: 'sealed: moments and what started it',
    },
  },
  {
    table: 'journal',
    purpose: 'What each step of a sleep changed.',
    basis: 'none',
    retention: { kind: 'with', table: 'cycles' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      cycle_id: 'its cycle, as an id',
      sequence: ORDER,
      step: 'the step, as a word',
      entry: 'sealed: scores before and after, decision, digests',
    },
  },
  {
    table: 'key_versions',
    purpose: 'Which keys of yours still open something, so that old ones can be destroyed.',
    basis: 'legitimate interest',
    retention: ACCOUNT,
    erase: 'withAccount',
    export: false,
    ownedBy: 'user',
    sealedBy: null,
    columns: {
      user: USER,
      version: 'number of the key version',
      day: `when it began: ${DAY}`,
      state: 'whether it seals or only opens',
    },
  },
  {
    table: 'erasures',
    purpose: 'Whom to leave out when an old backup is put back.',
    basis: 'legitimate interest',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      subject: 'digest of the keyed id of somebody who was erased',
      user: 'the keyed id, while the erasure is under way',
      day: DAY,
      state: 'started or finished',
      account: 'sealed: id and name, while the erasure is under way',
    },
  },
  {
    table: 'api_keys',
    purpose: 'Lets your programs in by a key, within what you allowed it.',
    basis: 'contract',
    retention: { kind: 'expired', column: 'expires_day' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      id: 'the key, as an id',
      user: USER,
      hash: 'SHA-256 of the key; the key itself is not kept',
      sequence: ORDER,
      day: `when it was made: ${DAY}`,
      used_day: `when it was last used: ${DAY}; empty where it never was`,
      expires_day: `when it ends or was revoked: ${DAY}; empty where it stays`,
      api_key:
        'sealed: your name for it, its last four characters, what it may do, limits, moments',
    },
  },
  {
    table: 'key_budgets',
    purpose: 'What was spent with each of your API keys, to stay within its budget.',
    basis: 'contract',
    retention: { kind: 'days', setting: 'turns', column: 'day' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      key_id: 'the key, as an id',
      day: DAY,
      spent: 'sealed: calls, bytes, tokens, money of that day',
    },
  },
  {
    table: 'memory_links',
    purpose: 'Which memory took the place of which, so that it can be taken back.',
    basis: 'consent',
    retention: { kind: 'with', table: 'memories' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: null,
    columns: {
      user: USER,
      memory_id: 'the memory that was replaced, as an id',
      by_id: 'the memory in its place, as an id',
      sequence: ORDER,
      day: DAY,
    },
  },
  {
    table: 'router_choices',
    purpose: 'Which model was chosen for your turns and how that went, to choose better.',
    basis: 'contract',
    retention: { kind: 'days', setting: 'turns', column: 'day' },
    erase: 'withMeasures',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      id: 'the choice, as an id',
      sequence: ORDER,
      day: DAY,
      choice: 'sealed: moment, the model, its chance, features as numbers, reward',
    },
  },
  {
    table: 'recoveries',
    purpose: 'A one-time link by which you choose a new passphrase.',
    basis: 'contract',
    retention: { kind: 'expired', column: 'expires_day' },
    erase: 'withAccount',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      token_hash: 'SHA-256 of the secret of the link; the secret itself is not kept',
      user: USER,
      expires_day: `when it ends: ${DAY}`,
      recovery: 'sealed: when it was made and ends',
    },
  },
  {
    table: 'connections',
    purpose: 'Which models elsewhere may be asked, and how they are reached.',
    basis: 'none',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: {
      id: "a keyed digest of the connection's id",
      sequence: ORDER,
      day: `when it was made: ${DAY}`,
      connection: 'sealed: id, name, address, kind, key of the provider, models, moments',
    },
  },
  {
    table: 'prices',
    purpose: 'What tokens cost, to count what is spent.',
    basis: 'none',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: { id: 'always 1', prices: 'sealed: models and their prices' },
  },
  {
    table: 'router',
    purpose: 'What was learned about which model suits which turn.',
    basis: 'none',
    retention: { kind: 'installation' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: { id: 'always 1', state: 'sealed: the weights of the router, as numbers' },
  },
  {
    table: 'verdict_counts',
    purpose: 'How often each principle decided, to see when that changes.',
    basis: 'none',
    retention: { kind: 'days', setting: 'audit', column: 'day' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: { day: DAY, counts: 'sealed: how often, by direction, principle and verdict' },
  },
  {
    table: 'turn_verdicts',
    purpose: 'What was judged of each turn, so that thresholds can be tuned.',
    basis: 'contract',
    retention: { kind: 'with', table: 'turns' },
    erase: 'withMeasures',
    export: true,
    ownedBy: 'user',
    sealedBy: 'user',
    columns: {
      user: USER,
      session_id: 'its session, as an id',
      sequence: 'that of its turn',
      verdicts: 'sealed: verdicts and scores of message and answer, version of the constitution',
    },
  },
  {
    table: 'rule_hits',
    purpose: 'How often each rule of the constitution spoke, to see what is tried.',
    basis: 'none',
    retention: { kind: 'days', setting: 'audit', column: 'day' },
    erase: 'none',
    export: false,
    ownedBy: null,
    sealedBy: 'installation',
    columns: { day: DAY, counts: 'sealed: how often, by the id of the rule' },
  },
];
