import type { Kysely } from 'kysely';
import { compileOnce, VALUE } from '../database/compiled.ts';
import type { ChainTable, Tables } from '../schema/rows.ts';

/** The statements of every entry, with the order of their values. */
export const createChainStatements = (
  queries: Kysely<Tables>,
  { table, column }: { table: ChainTable; column: 'receipt' | 'event' },
) => ({
  /** how many rows: 1 */
  newest: compileOnce<{ sequence: number; hash: string }>(
    queries.selectFrom(table).select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1),
  ),
  /** sequence, user, day, commitment, hash, sealed content */
  add: compileOnce(
    queries.insertInto(table).values({
      ...{ sequence: 0, user: '', day: 0, commitment: '', hash: '' },
      [column]: VALUE,
    } as never),
  ),
});
