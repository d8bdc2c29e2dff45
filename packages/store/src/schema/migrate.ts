import { type Kysely, sql } from 'kysely';
import { APPLICATION_ID } from '../sqlite/identity.ts';

/** The step from the version before to this one. There is no way back. */
export interface SchemaVersion {
  /** 1 for the first; each is one more than the one before. */
  readonly version: number;
  readonly statements: readonly string[];
}

export const newestVersion = (versions: readonly SchemaVersion[]): number =>
  versions.at(-1)?.version ?? 0;

/**
 * Brings a database from version `from` to the newest of `versions`, all steps in one transaction:
 * after a failure the database is as it was.
 *
 * The version stands in the file's header (`user_version`). Kysely's own migrator would keep it in
 * tables of free text, which this store does not have.
 */
export async function migrate<Tables>(
  queries: Kysely<Tables>,
  { from, versions }: { from: number; versions: readonly SchemaVersion[] },
): Promise<void> {
  const pending = versions.filter(({ version }) => version > from);
  if (pending.length === 0) return;
  await queries.transaction().execute(async (transaction) => {
    for (const { statements } of pending) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
    }
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction);
    await sql.raw(`pragma user_version = ${newestVersion(versions)}`).execute(transaction);
  });
}
