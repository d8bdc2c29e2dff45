import { DatabaseSync } from 'node:sqlite';
import type { AuditContext } from './context.ts';
import type { Finding } from './finding.ts';
import { inspectTable, type Table } from './rows.ts';

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const openTable = (database: DatabaseSync, name: string): Table => {
  const statement = database.prepare(`SELECT * FROM ${quote(name)}`);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  return {
    name,
    columns: statement.columns().map((column) => column.name),
    rows: statement.iterate() as unknown as Iterable<unknown[]>,
  };
};

const LITERAL = /'(?:[^']|'')*'/g;

/** Values that the schema itself holds, as defaults and in conditions. */
const literalsOf = (sql: string | null): string => (sql?.match(LITERAL) ?? []).join('\n');

/** Every row and column of every table, whatever its affinity, blobs and names included. Read only. */
export const auditSqlite = async function* (
  file: string,
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const entries = database
      .prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name')
      .all() as { type: string; name: string; sql: string | null }[];
    for (const { type, name, sql } of entries) {
      yield* context.inspect.text(literalsOf(sql), `${place} (schema)`);
      if (type === 'table') yield* inspectTable(openTable(database, name), place, context);
    }
  } finally {
    database.close();
  }
};
