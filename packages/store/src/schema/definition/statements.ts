import type { Column, ColumnKind, Dialect } from './column.ts';
import type { Reference, TableDefinition } from './table.ts';

/** The statements that create tables with their indexes, in order. */
export const createStatements = (
  tables: readonly TableDefinition[],
  dialect: Dialect,
): readonly string[] => tables.flatMap((definition) => statementsOf(definition, dialect));

function statementsOf(definition: TableDefinition, dialect: Dialect): string[] {
  const { name, columns, key, references, indexes } = definition;
  const lines = [
    ...columns.map((column) => columnLine(column, dialect)),
    `PRIMARY KEY (${names(key)})`,
    ...references.map(referenceLine),
  ];
  // STRICT: SQLite then refuses text in a number's column and bytes in a text's.
  // WITHOUT ROWID: kept in the order of the key, one page less to write for each row.
  const options = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : '';
  return [
    `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)${options}`,
    ...indexes.map(
      (index) =>
        `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${index.name} ON ${quoted(name)} (${names(index.columns)})`,
    ),
  ];
}

/** `user` is a word of SQL's own. */
const quoted = (name: string): string => `"${name}"`;

const names = (columns: readonly string[]): string => columns.map(quoted).join(', ');

const TYPES = {
  sqlite: { text: 'TEXT', words: 'TEXT', integer: 'INTEGER', sealed: 'BLOB', bytes: 'BLOB' },
  postgres: { text: 'TEXT', words: 'TEXT', integer: 'BIGINT', sealed: 'BYTEA', bytes: 'BYTEA' },
} as const;

const columnLine = ({ name, kind, optional }: Column, dialect: Dialect): string =>
  `${quoted(name)} ${TYPES[dialect][kind.type]}${optional ? '' : ' NOT NULL'} CHECK (${rule(quoted(name), kind, dialect)})`;

const referenceLine = ({ columns, table, of }: Reference): string =>
  `FOREIGN KEY (${names(columns)}) REFERENCES ${quoted(table)} (${names(of)}) ON DELETE CASCADE`;

/** How an envelope begins: format version 1, and a key version below 65,536. */
const ENVELOPE_HEAD = '010000';

/** Bytes of an envelope around its content: version, key version, nonce, tag. */
const ENVELOPE_BYTES = 33;

function rule(name: string, kind: ColumnKind, dialect: Dialect): string {
  switch (kind.type) {
    case 'text':
      return textRule(name, kind, dialect);
    case 'words':
      return `${name} IN (${kind.words.map((word) => `'${word}'`).join(', ')})`;
    case 'integer':
      return `${name} BETWEEN ${kind.minimum} AND ${kind.maximum}`;
    case 'sealed':
      return `octet_length(${name}) BETWEEN ${ENVELOPE_BYTES} AND ${kind.maximum} AND ${beginsLikeEnvelope(name, dialect)}`;
    case 'bytes':
      return `octet_length(${name}) = ${kind.length}`;
  }
}

/** SQLite's `length` stops at a zero byte and counts characters; `octet_length` does neither. */
function textRule(
  name: string,
  { characters, minimum, maximum }: Extract<ColumnKind, { type: 'text' }>,
  dialect: Dialect,
): string {
  const size = `octet_length(${name}) BETWEEN ${minimum} AND ${maximum}`;
  return dialect === 'sqlite'
    ? `${size} AND length(${name}) = octet_length(${name}) AND ${name} NOT GLOB '*[^${characters}]*'`
    : `${size} AND ${name} !~ '[^${characters}]'`;
}

const beginsLikeEnvelope = (name: string, dialect: Dialect): string =>
  dialect === 'sqlite'
    ? `substr(${name}, 1, 3) = x'${ENVELOPE_HEAD}'`
    : `substr(${name}, 1, 3) = '\\x${ENVELOPE_HEAD}'::bytea`;
