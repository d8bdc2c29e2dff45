import type { AuditContext } from './context.ts';
import type { Finding } from './finding.ts';
import { hideName } from './hide-name.ts';

/** A table as a driver hands it out: names are not trusted, so rows are arrays. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;
}

const ROWS_A_BREATH = 200;

const inspectValue = (
  value: unknown,
  place: string,
  label: string,
  { inspect }: AuditContext,
): Finding[] => {
  if (value === null || value === undefined) return [];
  if (value instanceof Uint8Array) return inspect.bytes(value, place, label);
  return inspect.text(String(value), place, label);
};

/** Every column of every row, whatever its affinity, and the names of both. */
export const inspectTable = async function* (
  { name, columns, rows }: Table,
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  const table = hideName(name, `${place} `, context);
  yield* table.findings;
  const shown = columns.map((column) => hideName(column, `${place} ${table.shown}.`, context));
  for (const { findings } of shown) yield* findings;
  let row = 0;
  for await (const values of rows) {
    row++;
    for (const [i, value] of values.entries())
      yield* inspectValue(
        value,
        `${place} ${table.shown}.${shown[i]?.shown ?? i} row ${row}`,
        (columns[i] ?? '').replaceAll('_', ' '),
        context,
      );
    context.read(1);
    if (row % ROWS_A_BREATH === 0) await context.breathe();
  }
};
