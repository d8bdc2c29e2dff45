import { type Kysely, sql, type Transaction } from 'kysely';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';

/** The table that holds the version, as SQLite does in the file's header: one number. */
export const VERSION_TABLE = 'schema_version';

/** The table of a keyring that processes share; it may be there before any other. */
export const KEYRING_TABLE = 'keyring_entries';

interface Expected {
  name: string;
  /** Newest schema version this program knows. */
  known: number;
}

/**
 * The version of the schema that the connection looks into; 0 where it is empty.
 *
 * @throws DATABASE_FOREIGN, DATABASE_NEWER
 */
export async function readVersion(
  queries: Kysely<Tables>,
  { name, known }: Expected,
): Promise<number> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_name <> ${KEYRING_TABLE}
  `.execute(queries);
  if (tables.length === 0) return 0;
  if (!tables.some((table) => table.name === VERSION_TABLE))
    throw errors.DATABASE_FOREIGN({ path: name });
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(VERSION_TABLE)}
  `.execute(queries);
  const found = rows[0]?.version ?? 0;
  if (found > known) throw errors.DATABASE_NEWER({ path: name, found, known });
  return found;
}

/** Until the transaction ends no other process gets beyond here. */
export async function lockVersion(
  transaction: Transaction<Tables>,
  expected: Expected,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('lethe migration'))`.execute(transaction);
  return readVersion(transaction, expected);
}

export async function keepVersion(
  transaction: Transaction<Tables>,
  version: number,
): Promise<void> {
  const table = sql.table(VERSION_TABLE);
  await sql`
    create table if not exists ${table} (
      id bigint primary key check (id = 1),
      version bigint not null check (version between 1 and 1000000)
    )
  `.execute(transaction);
  await sql`
    insert into ${table} (id, version) values (1, ${version})
    on conflict (id) do update set version = excluded.version
  `.execute(transaction);
}
