import {
  bytes,
  day,
  digest,
  identifier,
  integer,
  keyed,
  oneOf,
  optional,
  sealed,
  sequence,
} from '../definition/column.ts';
import { createStatements } from '../definition/statements.ts';
import { table, tableOfUser } from '../definition/table.ts';
import type { SchemaVersion } from '../migrate.ts';
import { carryOver } from './2-carry-over.ts';

const user = keyed('user');

/** A row of a chain: what was committed to stays, what was said may be shredded. */
const chained = (name: string) =>
  [
    sequence(),
    optional(user),
    day(),
    digest('commitment'),
    digest('hash'),
    optional(sealed(name, 8192)),
  ] as const;

/**
 * The tables of version 2. In clear stand only ids, keyed user ids, UTC days, roles and words of
 * closed lists, sequence numbers and hashes; everything else is sealed.
 */
export const TABLES_2 = [
  table(
    'installation',
    ['id'],
    [integer('id', 1, 1), sequence('scrub'), sealed('check_value', 128)],
  ),
  table(
    'users',
    ['user'],
    [
      user,
      oneOf('role', ['owner', 'admin', 'member', 'service']),
      day(),
      sequence('position'),
      sequence(),
      optional(keyed('name_key')),
      sealed('account', 1024),
    ],
    {
      indexes: [
        { name: 'users_by_position', columns: ['position'], unique: true },
        { name: 'users_by_name', columns: ['name_key'], unique: true },
      ],
    },
  ),
  tableOfUser('passphrases', ['user'], [user, sealed('passphrase', 1024)]),
  tableOfUser('passkeys', ['id'], [digest('id'), user, sequence(), sealed('passkey', 8192)], {
    indexes: [{ name: 'passkeys_of_user', columns: ['user', 'sequence'] }],
  }),
  tableOfUser(
    'sign_ins',
    ['token_hash'],
    [
      digest('token_hash'),
      user,
      digest('family'),
      sequence(),
      oneOf('state', ['current', 'replaced']),
      day('used_day'),
      day('expires_day'),
      sealed('sign_in', 1024),
    ],
    { indexes: [{ name: 'sign_ins_of_user', columns: ['user', 'sequence'] }] },
  ),
  table(
    'invitations',
    ['token_hash'],
    [
      digest('token_hash'),
      oneOf('role', ['owner', 'admin', 'member', 'service']),
      day('expires_day'),
      sealed('invitation', 1024),
    ],
  ),
  tableOfUser(
    'sessions',
    ['user', 'id'],
    [user, identifier('id'), day(), sequence(), sealed('summary', 16_384)],
    { indexes: [{ name: 'sessions_by_day', columns: ['user', 'day', 'sequence'] }] },
  ),
  tableOfUser(
    'turns',
    ['user', 'session_id', 'sequence'],
    [user, identifier('session_id'), sequence(), identifier('id'), day(), sealed('measures', 4096)],
    {
      references: [{ columns: ['user', 'session_id'], table: 'sessions', of: ['user', 'id'] }],
      indexes: [{ name: 'turns_by_id', columns: ['user', 'id'], unique: true }],
    },
  ),
  tableOfUser(
    'profiles',
    ['user'],
    [
      user,
      optional(sealed('user_model', 8192)),
      sealed('adaptation', 4096),
      optional(sealed('topics', 8192)),
    ],
  ),
  tableOfUser(
    'memories',
    ['user', 'id'],
    [user, identifier('id'), day(), sequence(), sealed('memory', 16_384)],
    { indexes: [{ name: 'memories_by_sequence', columns: ['user', 'sequence'] }] },
  ),
  tableOfUser(
    'memory_versions',
    ['user', 'memory_id', 'sequence'],
    [user, identifier('memory_id'), sequence(), day(), sealed('wording', 16_384)],
    {
      references: [{ columns: ['user', 'memory_id'], table: 'memories', of: ['user', 'id'] }],
    },
  ),
  tableOfUser('consents', ['user', 'sequence'], [user, sequence(), day(), sealed('consent', 512)]),
  tableOfUser('budgets', ['user', 'day'], [user, day(), sealed('spent', 512)]),
  table('receipts', ['sequence'], chained('receipt'), {
    indexes: [{ name: 'receipts_of_user', columns: ['user', 'sequence'] }],
  }),
  table('audit_events', ['sequence'], chained('event'), {
    indexes: [{ name: 'audit_events_of_user', columns: ['user', 'sequence'] }],
  }),
  table(
    'checkpoints',
    ['chain', 'sequence', 'kind'],
    [
      oneOf('chain', ['receipts', 'audit_events']),
      sequence(),
      oneOf('kind', ['mark', 'start']),
      day(),
      digest('hash'),
      bytes('signature', 64),
    ],
  ),
  table(
    'cycles',
    ['id'],
    [
      identifier('id'),
      sequence(),
      day(),
      oneOf('mode', ['light', 'deep']),
      oneOf('state', ['running', 'finished', 'aborted', 'failed']),
      sealed('detail', 16_384),
    ],
    { indexes: [{ name: 'cycles_by_sequence', columns: ['sequence'], unique: true }] },
  ),
  table(
    'journal',
    ['cycle_id', 'sequence'],
    [identifier('cycle_id'), sequence(), identifier('step'), sealed('entry', 16_384)],
    { references: [{ columns: ['cycle_id'], table: 'cycles', of: ['id'] }] },
  ),
  table(
    'key_versions',
    ['user', 'version'],
    [user, integer('version', 1, 65_535), day(), oneOf('state', ['current', 'retiring'])],
  ),
  table(
    'erasures',
    ['subject'],
    [
      digest('subject'),
      optional(user),
      day(),
      oneOf('state', ['started', 'finished']),
      optional(sealed('account', 1024)),
    ],
  ),
] as const;

/** The tables of version 1, the ones that are referred to last. */
const OLD_TABLES = [
  'sign_ins',
  'turns',
  'sessions',
  'baselines',
  'profiles',
  'axes',
  'topic_counts',
  'users',
];

/** The second schema: everything measured, named or written is sealed; also on PostgreSQL. */
export const version2: SchemaVersion = {
  version: 2,
  statements: [
    ...['sign_ins_of_user', 'sessions_by_start', 'turns_of_session'].map(
      (index) => `DROP INDEX ${index}`,
    ),
    ...OLD_TABLES.map((name) => `ALTER TABLE ${name} RENAME TO old_${name}`),
    ...createStatements(TABLES_2, 'sqlite'),
  ],
  carryOver: (transaction, sealing) => carryOver(transaction, { sealing, tables: OLD_TABLES }),
  postgres: createStatements(TABLES_2, 'postgres'),
};
