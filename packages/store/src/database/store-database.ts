import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { SchemaVersion, Step } from '../schema/migrate.ts';
import type { Tables } from '../schema/rows.ts';

/** What the store needs of a database beside its queries. */
export interface StoreDatabase {
  readonly queries: Kysely<Tables>;
  /** Names the database in errors: a path, or an address without its password. */
  readonly name: string;
  /** The version of the schema that was found; 0 for an empty database. */
  readonly version: number;
  stepOf(version: SchemaVersion): Step;
  keepVersion(transaction: Transaction<Tables>, version: number): Promise<void>;
  /** Whether a failed write may succeed when it is tried again. */
  isPassing(error: unknown): boolean;
  /**
   * Leaves nothing of deleted rows in the files.
   *
   * @throws ERASURE_UNFINISHED
   */
  scrub(): Promise<void>;
  /** The bytes of each table on disk: all its pages and those of its indexes. */
  bytesOnDisk(): Promise<ReadonlyMap<string, number>>;
  /** The columns of a table that can hold anything but numbers. */
  wordColumns(table: string): Promise<{ name: string; isText: boolean }[]>;
  /** Whether a text has anything but the characters of ids and names, or is longer than they are. */
  isNoName(column: string): RawBuilder<boolean>;
  /** Whether bytes begin otherwise than an envelope. */
  isNoEnvelope(column: string): RawBuilder<boolean>;
  ready(): boolean;
  /** Waits for what was asked before, then lets go of the database. May be called twice. */
  close(): Promise<void>;
}
