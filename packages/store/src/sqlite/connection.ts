import type { DatabaseSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { errors } from '../errors.ts';
import { failureOf } from './failure.ts';
import { parametersOf } from './parameters.ts';
import { createStatementCache, type StatementCache } from './statement-cache.ts';

/** Runs compiled queries on one `node:sqlite` database. Every failure is a coded error. */
export class SqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync;
  readonly #path: string;
  readonly #statements: StatementCache;

  constructor(database: DatabaseSync, path: string) {
    this.database = database;
    this.#path = path;
    this.#statements = createStatementCache(database);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#coded(() => {
      const { statement, returnsRows } = this.#statements.prepare(sql);
      const values = parametersOf(parameters);
      if (returnsRows) return { rows: statement.all(...values) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    });
  }

  async *streamQuery<Row>(
    { sql, parameters }: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    // A statement of its own: the cached one may run again while this one is half read.
    const rows = this.#coded(() =>
      this.database.prepare(sql).iterate(...parametersOf(parameters)),
    ) as IterableIterator<Row>;
    for (;;) {
      const chunk = this.#coded(() => take(rows, chunkSize));
      if (chunk.length > 0) yield { rows: chunk };
      if (chunk.length < chunkSize) return;
    }
  }

  /** Runs SQL that takes no values and answers with none. */
  command(sql: string): void {
    this.#coded(() => this.#statements.prepare(sql).statement.run());
  }

  #coded<Result>(run: () => Result): Result {
    if (!this.database.isOpen) throw errors.STORE_CLOSED();
    try {
      return run();
    } catch (error) {
      throw failureOf(error, this.#path);
    }
  }
}

function take<Row>(rows: IterableIterator<Row>, maximum: number): Row[] {
  const taken: Row[] = [];
  while (taken.length < maximum) {
    const next = rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
