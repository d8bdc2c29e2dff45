import { Kysely, sql } from 'kysely';
import type { StoreDatabase } from '../database/store-database.ts';
import { createWriteQueue } from '../database/write-queue.ts';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';
import { bytesOnDisk, wholeBytes } from './bytes-on-disk.ts';
import { sqliteDialect } from './dialect.ts';
import { APPLICATION_ID } from './identity.ts';
import { type DatabaseOptions, openDatabase } from './open-database.ts';
import { scrub } from './scrub.ts';

/**
 * The store's database as one private file.
 *
 * @throws a coded error for everything that can be wrong with the directory or the file
 */
export function openSqlite(options: DatabaseOptions): StoreDatabase {
  const { path } = options;
  const opened = openDatabase(options);
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(opened.database, path) });
  const write = createWriteQueue(queries);
  return {
    queries,
    name: path,
    version: opened.version,
    // Only one process may own the file.
    lockVersion: async () => opened.version,
    stepOf: ({ statements, carryOver }) => ({ statements, carryOver }),
    async keepVersion(transaction, version) {
      await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction);
      await sql.raw(`pragma user_version = ${version}`).execute(transaction);
    },
    // A write transaction of SQLite is the only one.
    alone: async () => undefined,
    forUpdate: sql``,
    write: (work) => {
      if (opened.isDamaged()) return Promise.reject(errors.DATABASE_DAMAGED({ path }));
      return write(work);
    },
    async scrub() {
      // A reader would keep the log from being emptied.
      await opened.check?.cancel();
      await scrub(queries, { path, pauseMs: options.busyMs });
    },
    bytesOnDisk: () => bytesOnDisk(queries),
    wholeBytes: () => wholeBytes(queries),
    async wordColumns(table) {
      const { rows } = await sql<{ name: string; type: string }>`
        select name, type from pragma_table_xinfo(${table}) where type not in ('INTEGER', 'REAL')
      `.execute(queries);
      return rows.map(({ name, type }) => ({ name, isText: type === 'TEXT' }));
    },
    isNoName: (name) => {
      const column = sql.ref(name);
      return sql`(octet_length(${column}) > 64 or ${column} glob '*[^A-Za-z0-9._/-]*')`;
    },
    isNoEnvelope: (name) => sql`substr(${sql.ref(name)}, 1, 3) <> x'010000'`,
    ready: () => opened.database.isOpen && !opened.isDamaged(),
    checked: async () => opened.check?.done,
    // Waiting for the one connection lets everything asked before finish first.
    async close() {
      await opened.check?.cancel();
      await queries.connection().execute(async () => opened.close());
    },
  };
}
