import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** A query that is built and compiled once; its values are given at each run, in their order. */
export type Compiled<Row> = (
  on: Pick<Kysely<Tables>, 'executeQuery'>,
  ...values: readonly unknown[]
) => Promise<CompiledResult<Row>>;

export interface CompiledResult<Row> {
  readonly rows: readonly Row[];
  readonly changed: bigint;
}

/** Stands where a value will be. */
export const VALUE = null as never;

/**
 * Building and compiling a statement takes longer than SQLite needs to run it, so those of every turn
 * are compiled once.
 *
 * @throws RangeError at a run with another number of values than the query has places
 */
export function compileOnce<Row>(query: Compilable<Row>): Compiled<Row> {
  const compiled = query.compile() as CompiledQuery<Row>;
  return async (on, ...values) => {
    if (values.length !== compiled.parameters.length)
      throw new RangeError(`the statement has ${compiled.parameters.length} places`);
    const { rows, numAffectedRows } = await on.executeQuery({ ...compiled, parameters: values });
    return { rows: rows as Row[], changed: numAffectedRows ?? 0n };
  };
}
