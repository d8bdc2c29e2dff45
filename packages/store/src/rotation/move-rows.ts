import { keyVersionOf, type UserSealer } from '@lethe/vault';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { type Compiled, compileOnce, VALUE } from '../database/compiled.ts';
import { type AnyRow, rowsAfter } from '../database/rows-after.ts';
import type { Tables } from '../schema/rows.ts';
import type { TableShape } from '../schema/tables.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { isUnderAnother, type SealedRows } from './sealed-rows.ts';

export interface MoveOptions extends SealedRows {
  readonly sealer: UserSealer;
  readonly batch: number;
  /** The row after which to go on. */
  readonly after: AnyRow | null;
  readonly lock: RawBuilder<unknown>;
}

export interface Moved {
  readonly envelopes: number;
  /** The row after which to go on; null where there are no more. */
  readonly last: AnyRow | null;
}

/** Seals the next rows anew that are under another version than the one that seals. */
export type MoveRows = (transaction: Transaction<Tables>, options: MoveOptions) => Promise<Moved>;

export function createMoveRows(queries: Kysely<Tables>): MoveRows {
  const statements = new Map<string, Compiled<never>>();

  function saveOf(table: TableShape): Compiled<never> {
    const known = statements.get(table.name);
    if (known) return known;
    const statement = saveStatement(queries, table);
    statements.set(table.name, statement);
    return statement;
  }

  return async (transaction, { table, where, named, sealer, batch, after, lock }) => {
    const old = table.sealed.map((column) => isUnderAnother(column, sealer.keyVersion));
    const { rows } = await rowsAfter(table, {
      columns: [...table.key, ...table.sealed],
      where: sql`${where} and (${sql.join(old, sql` or `)})`,
      order: named,
      after,
      limit: batch,
      lock,
    }).execute(transaction);
    const save = saveOf(table);
    let envelopes = 0;
    for (const row of rows) {
      const name = rowName(...named.map((column) => row[column] as string));
      const values = table.sealed.map((column) => {
        const envelope = row[column] as Uint8Array | null;
        if (!envelope || keyVersionOf(envelope) === sealer.keyVersion) return envelope;
        envelopes += 1;
        const place = { table: table.name, column, row: name };
        return sealer.seal(place, sealer.open(place, envelope));
      });
      await save(transaction, ...values, ...table.key.map((column) => row[column]));
    }
    return { envelopes, last: rows.length < batch ? null : (rows.at(-1) as AnyRow) };
  };
}

/** Takes the sealed values, then those of the key. */
function saveStatement(
  queries: Kysely<Tables>,
  { name, key, sealed }: TableShape,
): Compiled<never> {
  const values = sql.join(sealed.map((column) => sql`${sql.ref(column)} = ${VALUE}`));
  const its = key.map((column) => sql`${sql.ref(column)} = ${VALUE}`);
  const statement = sql<never>`
    update ${sql.table(name)} set ${values} where ${sql.join(its, sql` and `)}
  `;
  return compileOnce({ compile: () => statement.compile(queries) });
}
