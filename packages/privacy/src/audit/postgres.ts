import pg from 'pg';
import type { AuditContext } from './context.ts';
import type { Finding } from './finding.ts';
import { inspectTable } from './rows.ts';

export const isPostgresUrl = (target: string): boolean => /^postgres(?:ql)?:\/\//i.test(target);

/** The database as a report may show it: never a user or a password. */
const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
};

const ROWS_AT_ONCE = 100;
const CONNECT_MS = 10_000;
const BYTEA = 17;

/** Everything as the server writes it, but bytes, which are read as bytes. */
const types = {
  getTypeParser: (oid: number) => (value: string) =>
    oid === BYTEA && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : value,
};

const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname NOT LIKE 'pg\\_toast%'
  ORDER BY 1, 2`;

/** Objects below this number belong to the server itself. */
const FIRST_OWN_OBJECT = 16_384;
const COMMENTS = `SELECT description FROM pg_description WHERE objoid >= ${FIRST_OWN_OBJECT}`;

interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads with a cursor, so that only a few rows are in memory at once. */
const fetchRows = async (client: pg.Client): Promise<Rows> => {
  const { fields, rows } = await client.query({
    text: `FETCH ${ROWS_AT_ONCE} FROM audited`,
    rowMode: 'array',
    types,
  });
  return { columns: fields.map(({ name }) => name), rows };
};

const allRows = async function* (
  client: pg.Client,
  first: Rows,
): AsyncGenerator<readonly unknown[]> {
  for (let part = first; part.rows.length > 0; part = await fetchRows(client)) yield* part.rows;
};

const auditTable = async function* (
  client: pg.Client,
  { schema, name }: { schema: string; name: string },
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  await client.query('BEGIN TRANSACTION READ ONLY');
  try {
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    await client.query(`DECLARE audited NO SCROLL CURSOR FOR SELECT * FROM ${table}`);
    const first = await fetchRows(client);
    yield* inspectTable(
      { name: `${schema}.${name}`, columns: first.columns, rows: allRows(client, first) },
      place,
      context,
    );
  } finally {
    await client.query('ROLLBACK');
  }
};

/** A database that could not be read, by the class of what went wrong. */
const unreadable = (place: string, error: unknown, { hash }: AuditContext): Finding => ({
  kind: 'unreadable',
  type: String((error as { code?: unknown } | null)?.code ?? 'ERROR'),
  place,
  hash: hash(place),
});

/**
 * Every column of every table of a PostgreSQL database, bytes, JSON, arrays, names and comments
 * included. Reads in read-only transactions with the rights of the URL's user; a table that it may
 * not read is reported as unreadable.
 */
export const auditPostgres = async function* (
  url: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  const place = placeOf(url);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'lethe audit',
  });
  // A connection that breaks while nobody waits for it is reported by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; name: string }>(TABLES);
    for (const table of rows) {
      await context.breathe();
      try {
        yield* auditTable(client, table, place, context);
      } catch (error) {
        await context.breathe();
        yield unreadable(
          `${place} #${context.hash(`${table.schema}.${table.name}`)}`,
          error,
          context,
        );
      }
    }
    const comments = await client.query<{ description: string }>(COMMENTS);
    for (const { description } of comments.rows)
      yield* context.inspect.text(description, `${place} (comment)`);
  } finally {
    await client.end();
  }
};
