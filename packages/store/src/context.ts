import type { Kysely } from 'kysely';
import type { Write } from './database/write-queue.ts';
import type { Tables } from './schema/rows.ts';
import type { Sealing } from './sealing/sealing.ts';

/** What every query of the store works with. */
export interface StoreContext {
  /** For reading. */
  readonly queries: Kysely<Tables>;
  /** For writing: durable when it resolves. */
  readonly write: Write<Tables>;
  readonly sealing: Sealing;
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number;
}
