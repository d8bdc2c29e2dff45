import { DATA_KEY_NAME, type SharedKeyFiles } from '@lethe/vault';
import pg from 'pg';
import { addressOf } from './address.ts';
import { failureOf } from './failure.ts';
import { KEYRING_TABLE } from './schema-version.ts';

/** The wrapped keys of a fleet, in the database that its processes share. */
export interface KeyringTable extends SharedKeyFiles {
  close(): Promise<void>;
}

/** Names as the vault gives them, and contents that are wrapped by the root key. */
const CREATE = `
  begin;
  select pg_advisory_xact_lock(hashtext('lethe keyring'));
  create table if not exists ${KEYRING_TABLE} (
    name text primary key check (octet_length(name) <= 64 and name !~ '[^A-Za-z0-9_-]'),
    content bytea not null check (octet_length(content) between 2 and 262144)
  );
  commit`;

const PAGE = 500;

/**
 * A table for the keyring in the schema that the connection looks into first, made where it is missing. It
 * belongs to the vault, as the directory of the keyring does elsewhere: no version of the store's schema
 * has it. What was replaced or shredded is overwritten by writing the whole table anew.
 *
 * @throws DATABASE_URL_MALFORMED, DATABASE_UNREACHABLE, DATABASE_REFUSED
 */
export async function openKeyringTable(url: string): Promise<KeyringTable> {
  const title = addressOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 30_000,
    application_name: 'lethe keyring',
  });
  // An idle connection that breaks is replaced; the next query tells when none can be had.
  pool.on('error', () => undefined);
  const query = (text: string, values: readonly unknown[] = []) =>
    pool.query(text, [...values]).catch((error: unknown) => {
      throw failureOf(error, title);
    });
  const overwrite = () => query(`vacuum full ${KEYRING_TABLE}`);

  const table: KeyringTable = {
    async read(name) {
      const { rows } = await query(`select content from ${KEYRING_TABLE} where name = $1`, [name]);
      return (rows[0]?.content as Buffer | undefined)?.toString('utf8') ?? null;
    },
    async has(name) {
      const { rowCount } = await query(`select 1 from ${KEYRING_TABLE} where name = $1`, [name]);
      return rowCount === 1;
    },
    async write(name, content) {
      await query(
        `insert into ${KEYRING_TABLE} (name, content) values ($1, $2)
         on conflict (name) do update set content = excluded.content`,
        [name, Buffer.from(content)],
      );
      await overwrite();
    },
    async swap(name, content, replaces) {
      const bytes = Buffer.from(content);
      const { rowCount } =
        replaces === null
          ? await query(
              `insert into ${KEYRING_TABLE} (name, content) values ($1, $2)
               on conflict (name) do nothing`,
              [name, bytes],
            )
          : await query(
              `update ${KEYRING_TABLE} set content = $2 where name = $1 and content = $3`,
              [name, bytes, Buffer.from(replaces)],
            );
      // Only what became shorter held a key that is gone now.
      if (rowCount === 1 && replaces !== null && content.length < replaces.length)
        await overwrite();
      return rowCount === 1;
    },
    async shred(name) {
      const { rowCount } = await query(`delete from ${KEYRING_TABLE} where name = $1`, [name]);
      if (rowCount === 1) await overwrite();
    },
    async *names() {
      for (let after = ''; ; ) {
        const { rows } = await query(
          `select name from ${KEYRING_TABLE} where name > $1 order by name limit ${PAGE}`,
          [after],
        );
        for (const { name } of rows as { name: string }[]) if (DATA_KEY_NAME.test(name)) yield name;
        if (rows.length < PAGE) return;
        after = rows.at(-1).name;
      }
    },
    close: () => pool.end(),
  };
  try {
    await query(CREATE);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return table;
}
