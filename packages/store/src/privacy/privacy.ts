import type { StoredTable } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import type { Receipts } from '../receipts/receipts.ts';
import { type LeftMachine, leftMachine } from './left-machine.ts';
import { countStoredMessages } from './stored-messages.ts';
import { storedTables } from './stored-tables.ts';

/** What a user may ask about their own rows; every number is counted in the database. */
export interface Privacy {
  tables(userId: string): Promise<StoredTable[]>;
  /** How many values among the user's rows could be a message; 0 as long as the schema holds. */
  messages(userId: string): Promise<number>;
  /** @param now milliseconds since the Unix epoch */
  left(userId: string, now: number): Promise<LeftMachine>;
}

export const createPrivacy = (
  context: StoreContext,
  database: StoreDatabase,
  receipts: Pick<Receipts, 'list'>,
): Privacy => ({
  tables: (userId) => storedTables({ context, database }, userId),
  messages: (userId) => countStoredMessages({ context, database }, userId),
  left: (userId, now) => leftMachine(context, receipts, { userId, now }),
});
