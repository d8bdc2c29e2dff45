import type { Column } from './column.ts';

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly of: readonly string[];
}

export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique?: boolean;
}

/** A table as data: what both databases create is written from it. */
export interface TableDefinition<Name extends string = string> {
  readonly name: Name;
  readonly columns: readonly Column[];
  /** The columns that name a row. */
  readonly key: readonly string[];
  /** Rows go with the row that they refer to. */
  readonly references: readonly Reference[];
  readonly indexes: readonly Index[];
}

const OF_USER: Reference = { columns: ['user'], table: 'users', of: ['user'] };

export const table = <const Name extends string>(
  name: Name,
  key: readonly string[],
  columns: readonly Column[],
  more: Partial<Pick<TableDefinition, 'references' | 'indexes'>> = {},
): TableDefinition<Name> => ({ name, key, columns, references: [], indexes: [], ...more });

/** A table whose rows belong to a user and go with the user's row. */
export const tableOfUser = <const Name extends string>(
  name: Name,
  key: readonly string[],
  columns: readonly Column[],
  { references = [], ...more }: Partial<Pick<TableDefinition, 'references' | 'indexes'>> = {},
): TableDefinition<Name> =>
  table(name, key, columns, { ...more, references: [OF_USER, ...references] });
