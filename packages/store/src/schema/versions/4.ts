import { day, identifier, keyed, sealed, sequence } from '../definition/column.ts';
import { createStatements } from '../definition/statements.ts';
import { table, tableOfUser } from '../definition/table.ts';
import type { SchemaVersion } from '../migrate.ts';
import { TABLES_3 } from './3.ts';

/** What version 4 adds; nothing that version 3 had is changed. */
const ADDED = [
  tableOfUser(
    'turn_verdicts',
    ['user', 'session_id', 'sequence'],
    [keyed('user'), identifier('session_id'), sequence(), sealed('verdicts', 32_768)],
    {
      references: [
        {
          columns: ['user', 'session_id', 'sequence'],
          table: 'turns',
          of: ['user', 'session_id', 'sequence'],
        },
      ],
    },
  ),
  table('rule_hits', ['day'], [day(), sealed('counts', 262_144)]),
] as const;

/** The tables of version 4. */
export const TABLES_4 = [...TABLES_3, ...ADDED] as const;

/** The fourth schema: what was judged of each turn, and how often each rule spoke. */
export const version4: SchemaVersion = {
  version: 4,
  statements: createStatements(ADDED, 'sqlite'),
  postgres: createStatements(ADDED, 'postgres'),
};
