import { type RawBuilder, sql } from 'kysely';
import type { TableShape } from '../schema/tables.ts';

export type AnyRow = Readonly<Record<string, unknown>>;

/** What names a row among its owner's. */
export const ownKey = ({ key }: Pick<TableShape, 'key'>): readonly string[] =>
  key.filter((column) => column !== 'user');

export interface RowsAfterOptions {
  columns: readonly string[];
  /** Which rows of the table. */
  where: RawBuilder<unknown>;
  /** What orders them: the columns of the key that `where` leaves open. */
  order: readonly string[];
  /** The row after which to go on. */
  after: AnyRow | null;
  limit: number;
  /** Stands behind the select. */
  lock?: RawBuilder<unknown>;
}

/**
 * The next rows of a table, so that a whole table passes through in parts. What `where` fixes stays out
 * of the comparison with the row before: with it SQLite would walk over all rows that lie before.
 */
export function rowsAfter(
  table: TableShape,
  { columns, where, order, after, limit, lock = sql`` }: RowsAfterOptions,
): RawBuilder<AnyRow> {
  const names = sql.join(order.map((column) => sql.ref(column)));
  const last = after && sql.join(order.map((column) => sql`${after[column]}`));
  return sql<AnyRow>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table.name)}
    where ${where}
    ${last && order.length > 0 ? sql`and (${names}) > (${last})` : sql``}
    ${order.length > 0 ? sql`order by ${names}` : sql``} limit ${limit} ${lock}
  `;
}

/** The rows of one user. */
export const ofUser = (user: string): RawBuilder<unknown> => sql`${sql.ref('user')} = ${user}`;
