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

/** SHA-256 in hexadecimal, or 256 bits in base64 for URLs. */
const DIGEST = /^(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43})$/;

const inspectValue = (
  value: unknown,
  place: string,
  { label, digests }: { readonly label: string; readonly digests: boolean },
  { inspect }: AuditContext,
): Finding[] => {
  if (value === null || value === undefined) return [];
  if (value instanceof Uint8Array) return inspect.bytes(value, place, label);
  const text = String(value);
  // A digest looks like the secrets that it is no more; what else stands in its column is looked at.
  if (digests && DIGEST.test(text)) return inspect.rawBytes(Buffer.from(text), place);
  return inspect.text(text, place, label);
};

/** Whether a column is said to hold digests; a table of PostgreSQL comes with its schema in front. */
const holdsDigests = (table: string, column: string, { digests }: AuditContext): boolean =>
  digests.has(`${table}.${column}`) ||
  digests.has(`${table.slice(table.indexOf('.') + 1)}.${column}`);

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
  const looks = columns.map((column) => ({
    label: column.replaceAll('_', ' '),
    digests: holdsDigests(name, column, context),
  }));
  let row = 0;
  for await (const values of rows) {
    row++;
    for (const [i, value] of values.entries())
      yield* inspectValue(
        value,
        `${place} ${table.shown}.${shown[i]?.shown ?? i} row ${row}`,
        looks[i] ?? { label: '', digests: false },
        context,
      );
    context.read(1);
    if (row % ROWS_A_BREATH === 0) await context.breathe();
  }
};
