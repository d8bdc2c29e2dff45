import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A prepared statement and whether it answers with rows. */
export interface Prepared {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

export interface StatementCache {
  prepare(sql: string): Prepared;
  readonly size: number;
}

/**
 * Keeps the most recently used statements, at most `maximum`. A statement that is dropped is
 * finalised when it is collected.
 */
export function createStatementCache(database: DatabaseSync, maximum = 100): StatementCache {
  // A Map keeps insertion order, so its first key is the least recently used one.
  const statements = new Map<string, Prepared>();

  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known) {
        statements.delete(sql);
        statements.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql);
      const prepared = { statement, returnsRows: statement.columns().length > 0 };
      statements.set(sql, prepared);
      const oldest = statements.keys().next();
      if (statements.size > maximum && !oldest.done) statements.delete(oldest.value);
      return prepared;
    },
    get size() {
      return statements.size;
    },
  };
}
