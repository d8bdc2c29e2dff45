import type { DatabaseSync } from 'node:sqlite';
import {
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { SqliteConnection } from './connection.ts';

/**
 * Kysely on `node:sqlite` with one connection. The adapter tells Kysely that there is only one, so
 * Kysely queues queries and transactions and runs them one after the other.
 *
 * @param path names the database in error messages.
 */
export function sqliteDialect(database: DatabaseSync, path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(new SqliteConnection(database, path)),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    return this.#connection;
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings) {
    // Taking the write lock at once means that a transaction never fails half-way for want of it.
    connection.command(settings.accessMode === 'read only' ? 'begin' : 'begin immediate');
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.command('commit');
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    // After a full disk or a failed read SQLite has rolled back by itself.
    if (connection.database.isTransaction) connection.command('rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    if (this.#connection.database.isOpen) this.#connection.database.close();
  }
}
