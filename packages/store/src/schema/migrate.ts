import { type Kysely, sql, type Transaction } from 'kysely';
import type { Sealing } from '../sealing/sealing.ts';
import type { Tables } from './rows.ts';

/** The step from the version before to this one. There is no way back. */
export interface SchemaVersion {
  /** 1 for the first; each is one more than the one before. */
  readonly version: number;
  /** For SQLite. */
  readonly statements: readonly string[];
  /** Brings the rows of the version before along, on SQLite, after the statements. */
  readonly carryOver?: (transaction: Transaction<Tables>, sealing: Sealing) => Promise<void>;
  /** For PostgreSQL; absent in versions that were never on it. */
  readonly postgres?: readonly string[];
}

/** What a version does on one kind of database. */
export type Step = Pick<SchemaVersion, 'statements' | 'carryOver'>;

export const newestVersion = (versions: readonly SchemaVersion[]): number =>
  versions.at(-1)?.version ?? 0;

export interface MigrationOptions {
  /** The version of the database as it was found; 0 for an empty one. */
  from: number;
  /** Lets no other process migrate until the transaction ends. @returns the version as it is now */
  lockVersion: (transaction: Transaction<Tables>) => Promise<number>;
  versions: readonly SchemaVersion[];
  sealing: Sealing;
  /** What a version does on this database. */
  stepOf: (version: SchemaVersion) => Step;
  /** Keeps the number of the version where this database has a place for it. */
  keepVersion: (transaction: Transaction<Tables>, version: number) => Promise<void>;
}

/**
 * Brings a database from version `from` to the newest of `versions`, all steps in one transaction:
 * after a failure the database is as it was.
 *
 * @returns whether anything was changed
 */
export async function migrate(
  queries: Kysely<Tables>,
  { from, lockVersion, versions, sealing, stepOf, keepVersion }: MigrationOptions,
): Promise<boolean> {
  if (from >= newestVersion(versions)) return false;
  await queries.transaction().execute(async (transaction) => {
    const now = await lockVersion(transaction);
    const pending = versions.filter(({ version }) => version > now);
    for (const { statements, carryOver } of pending.map(stepOf)) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await carryOver?.(transaction, sealing);
    }
    await keepVersion(transaction, newestVersion(versions));
  });
  return true;
}
