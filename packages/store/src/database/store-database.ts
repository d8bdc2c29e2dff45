import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { SchemaVersion, Step } from '../schema/migrate.ts';
import type { Tables } from '../schema/rows.ts';
import type { Write } from './write-queue.ts';

/** What the store needs of a database beside its queries. */
export interface StoreDatabase {
  readonly queries: Kysely<Tables>;
  /** Names the database in errors: a path, or an address without its password. */
  readonly name: string;
  /** The version of the schema that was found; 0 for an empty database. */
  readonly version: number;
  /** Lets no other process migrate until the transaction ends. @returns the version as it is now */
  lockVersion(transaction: Transaction<Tables>): Promise<number>;
  stepOf(version: SchemaVersion): Step;
  keepVersion(transaction: Transaction<Tables>, version: number): Promise<void>;
  /** Lets only one write at a time, of all processes, go on from here until it has ended. */
  alone(transaction: Transaction<Tables>, name: 'receipts' | 'audit_events'): Promise<void>;
  /** Stands behind a select whose rows are changed next. */
  readonly forUpdate: RawBuilder<unknown>;
  /** Runs work and resolves once it is durable; a failure leaves nothing of it. */
  readonly write: Write<Tables>;
  /**
   * Leaves nothing of deleted rows in the files.
   *
   * @throws ERASURE_UNFINISHED
   */
  scrub(): Promise<void>;
  /** The bytes of each table on disk: all its pages and those of its indexes. */
  bytesOnDisk(): Promise<ReadonlyMap<string, number>>;
  /** The bytes of the database as a whole, with the room that deleted rows left. */
  wholeBytes(): Promise<number>;
  /** The columns of a table that can hold anything but numbers. */
  wordColumns(table: string): Promise<{ name: string; isText: boolean }[]>;
  /** Whether a text has anything but the characters of ids and names, or is longer than they are. */
  isNoName(column: string): RawBuilder<boolean>;
  /** Whether bytes begin otherwise than an envelope. */
  isNoEnvelope(column: string): RawBuilder<boolean>;
  ready(): boolean;
  /** Resolves when the check that runs while the database is in use has ended. */
  checked(): Promise<void>;
  /** Waits for what was asked before, then lets go of the database. May be called twice. */
  close(): Promise<void>;
}
