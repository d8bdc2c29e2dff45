import { DatabaseSync } from 'node:sqlite';
import type { Finding } from './finding.ts';
import type { Inspector } from './inspect.ts';

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const printable = (name: string): string => JSON.stringify(name).slice(1, -1);

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return new TextDecoder('utf-8').decode(value);
  return String(value);
};

/** A row by its columns, names not trusted: they come back as an array. */
const readTable = function* (
  database: DatabaseSync,
  table: string,
): Generator<{ columns: string[]; values: unknown[] }> {
  const statement = database.prepare(`SELECT * FROM ${quote(table)}`);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  const columns = statement.columns().map(({ name }) => name);
  for (const values of statement.iterate() as unknown as Iterable<unknown[]>)
    yield { columns, values };
};

const inspectNames = (
  inspect: Inspector,
  file: string,
  table: string,
  columns: readonly string[],
): Finding[] =>
  [table, ...columns].flatMap((name) => inspect(name, `${file} ${printable(table)} (name)`));

/** Every row and column of every table, whatever its affinity, blobs and names included. Read only. */
export const auditSqlite = function* (file: string, inspect: Inspector): Generator<Finding> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all() as { name: string }[];
    for (const { name: table } of tables) {
      let row = 0;
      for (const { columns, values } of readTable(database, table)) {
        row++;
        if (row === 1) yield* inspectNames(inspect, file, table, columns);
        for (const [i, value] of values.entries()) {
          const text = asText(value);
          const column = columns[i] ?? '';
          if (text !== '')
            yield* inspect(
              text,
              `${file} ${printable(table)}.${printable(column)} row ${row}`,
              column.replaceAll('_', ' '),
            );
        }
      }
    }
  } finally {
    database.close();
  }
};
