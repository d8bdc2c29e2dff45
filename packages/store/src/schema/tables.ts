import { INVENTORY, type TableEntry } from './inventory.ts';
import type { TableName } from './rows.ts';
import { TABLES_4 } from './versions/4.ts';

/** What the queries that work on every table need of one. */
export interface TableShape {
  readonly name: TableName;
  readonly entry: TableEntry;
  /** The columns that name a row. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Whether it can have one row only. */
  readonly single: boolean;
  /** The columns of envelopes: the only ones that may hold what somebody wrote. */
  readonly sealed: readonly string[];
}

/** The tables of the newest schema. */
export const TABLES: readonly TableShape[] = TABLES_4.map(({ name, key, columns }) => ({
  name,
  entry: entryOf(name),
  key,
  columns: columns.map((column) => column.name),
  single: columns.some(
    (column) =>
      key.includes(column.name) &&
      column.kind.type === 'integer' &&
      column.kind.minimum === column.kind.maximum,
  ),
  sealed: columns.filter(({ kind }) => kind.type === 'sealed').map((column) => column.name),
}));

function entryOf(name: TableName): TableEntry {
  const entry = INVENTORY.find(({ table }) => table === name);
  if (!entry) throw new Error(`the table ${name} has no rules`);
  return entry;
}

/** The tables whose rows name a user. */
export const OWNED_TABLES = TABLES.filter(({ entry }) => entry.ownedBy === 'user');
