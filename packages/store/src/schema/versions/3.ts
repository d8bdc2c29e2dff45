import {
  day,
  digest,
  identifier,
  integer,
  keyed,
  optional,
  sealed,
  sequence,
} from '../definition/column.ts';
import { createStatements } from '../definition/statements.ts';
import { table, tableOfUser } from '../definition/table.ts';
import type { SchemaVersion } from '../migrate.ts';
import { TABLES_2 } from './2.ts';

const user = keyed('user');

/** A mebibyte, and what an envelope is longer than its content. */
const MEBIBYTE = 1024 * 1024 + 64;

const OF_MEMORIES = { table: 'memories', of: ['user', 'id'] } as const;

/** What version 3 adds; nothing that version 2 had is changed. */
const ADDED = [
  tableOfUser(
    'api_keys',
    ['id'],
    [
      identifier('id'),
      user,
      digest('hash'),
      sequence(),
      day(),
      optional(day('used_day')),
      optional(day('expires_day')),
      sealed('api_key', 65_536),
    ],
    {
      indexes: [
        { name: 'api_keys_by_hash', columns: ['hash'], unique: true },
        { name: 'api_keys_of_user', columns: ['user', 'sequence'] },
      ],
    },
  ),
  tableOfUser(
    'key_budgets',
    ['key_id', 'day'],
    [user, identifier('key_id'), day(), sealed('spent', 512)],
    {
      references: [{ columns: ['key_id'], table: 'api_keys', of: ['id'] }],
      indexes: [{ name: 'key_budgets_of_user', columns: ['user', 'day'] }],
    },
  ),
  tableOfUser(
    'memory_links',
    ['user', 'memory_id'],
    [user, identifier('memory_id'), identifier('by_id'), sequence(), day()],
    {
      references: [
        { columns: ['user', 'memory_id'], ...OF_MEMORIES },
        { columns: ['user', 'by_id'], ...OF_MEMORIES },
      ],
      indexes: [{ name: 'memory_links_by', columns: ['user', 'by_id'] }],
    },
  ),
  tableOfUser(
    'router_choices',
    ['user', 'id'],
    [user, identifier('id'), sequence(), day(), sealed('choice', 4096)],
    { indexes: [{ name: 'router_choices_by_sequence', columns: ['user', 'sequence'] }] },
  ),
  tableOfUser(
    'recoveries',
    ['token_hash'],
    [digest('token_hash'), user, day('expires_day'), sealed('recovery', 1024)],
    { indexes: [{ name: 'recoveries_of_user', columns: ['user'] }] },
  ),
  table(
    'connections',
    ['id'],
    [identifier('id'), sequence(), day(), sealed('connection', 262_144)],
    {
      indexes: [{ name: 'connections_by_sequence', columns: ['sequence'], unique: true }],
    },
  ),
  table('prices', ['id'], [integer('id', 1, 1), sealed('prices', MEBIBYTE)]),
  table('router', ['id'], [integer('id', 1, 1), sealed('state', MEBIBYTE)]),
  table('verdict_counts', ['day'], [day(), sealed('counts', 262_144)]),
] as const;

/** The tables of version 3. */
export const TABLES_3 = [...TABLES_2, ...ADDED] as const;

/** The third schema: API keys, connections, what a router learns, how memories follow each other. */
export const version3: SchemaVersion = {
  version: 3,
  statements: createStatements(ADDED, 'sqlite'),
  postgres: createStatements(ADDED, 'postgres'),
};
