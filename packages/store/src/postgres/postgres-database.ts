import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { createConcurrentWrites } from '../database/concurrent-writes.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import type { Tables } from '../schema/rows.ts';
import { addressOf } from './address.ts';
import { codedDialect } from './coded-dialect.ts';
import { failureOf, isPassing } from './failure.ts';
import { keepVersion, lockVersion, readVersion } from './schema-version.ts';
import { vacuumTables } from './vacuum.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; TLS by `sslmode=verify-full`. */
  url: string;
  /** Newest schema version this program knows. */
  known: number;
  /** Connections at once, at most; two of them are left to reading. */
  connections?: number;
}

const BIGINT = 20;

/** Sums and counts come as numbers: no value of the schema lies beyond a safe integer. */
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * The store's database on a PostgreSQL server, in the schema that the connection looks into first.
 *
 * @throws DATABASE_URL_MALFORMED, DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_NEWER,
 * DATABASE_FOREIGN
 */
export async function openPostgres({
  url,
  known,
  connections = 10,
}: PostgresOptions): Promise<StoreDatabase> {
  const name = addressOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 30_000,
    application_name: 'lethe',
    types,
  });
  // An idle connection that breaks is replaced; the next query tells when none can be had.
  pool.on('error', () => undefined);
  const dialect = codedDialect(new PostgresDialect({ pool }), (error) => failureOf(error, name));
  const queries = new Kysely<Tables>({ dialect });
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await queries.destroy();
  };
  try {
    const version = await readVersion(queries, { name, known });
    return {
      queries,
      name,
      version,
      lockVersion: (transaction) => lockVersion(transaction, { name, known }),
      stepOf: ({ postgres = [] }) => ({ statements: postgres }),
      keepVersion,
      write: createConcurrentWrites(queries, { isPassing, atOnce: Math.max(1, connections - 2) }),
      alone,
      forUpdate: sql`for update`,
      scrub: () => vacuumTables(queries, name),
      bytesOnDisk: () => bytesOnDisk(queries),
      wholeBytes: () => wholeBytes(queries),
      wordColumns: (table) => wordColumns(queries, table),
      isNoName: (column) =>
        sql`(octet_length(${sql.ref(column)}) > 64 or ${sql.ref(column)} ~ '[^A-Za-z0-9._/-]')`,
      isNoEnvelope: (column) => sql`substr(${sql.ref(column)}, 1, 3) <> '\\x010000'::bytea`,
      ready: () => open,
      // The server checks its own pages.
      checked: async () => undefined,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function alone(transaction: Transaction<Tables>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`lethe ${name}`}))`.execute(transaction);
}

async function bytesOnDisk(queries: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; bytes: number }>`
    select relname as name, pg_total_relation_size(oid) as bytes from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
  `.execute(queries);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

async function wordColumns(
  queries: Kysely<Tables>,
  table: string,
): Promise<{ name: string; isText: boolean }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and data_type in ('text', 'bytea')
  `.execute(queries);
  return rows.map(({ name, type }) => ({ name, isText: type === 'text' }));
}

async function wholeBytes(queries: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select pg_database_size(current_database()) as bytes
  `.execute(queries);
  return Number(rows[0]?.bytes ?? 0);
}
