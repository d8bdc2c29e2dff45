import {
  type ChainHead,
  type ChainRow,
  type Checkpoint,
  commit,
  emptyChain,
  type InstallationKey,
  nextEntry,
  SALT_BYTES,
  type UserSealer,
} from '@lethe/vault';
import { sql, type Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { dayOf } from '../day.ts';
import type { ChainTable, Tables } from '../schema/rows.ts';
import { createChainStatements } from './chain-statements.ts';
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import { createOwners } from './owners.ts';

/** Whose an entry is: its content is sealed under their key; null for the installation's own. */
export type ChainOwner = { user: string; sealer: UserSealer } | null;

export interface ChainOptions {
  context: StoreContext;
  database: Pick<StoreDatabase, 'alone'>;
  installation: Pick<InstallationKey, 'sign'>;
  random: (bytes: number) => Uint8Array;
  table: ChainTable;
  /** The column of the sealed content. */
  column: 'receipt' | 'event';
}

/** What was said at a place of a chain; null where it was shredded or its key is gone. */
export interface ChainedEntry {
  readonly sequence: number;
  /** UTC day, counted from 1970-01-01. */
  readonly day: number;
  readonly payload: Uint8Array | null;
}

/** An append-only chain in a table. Writes that come together share one commit. */
export interface Chain {
  readonly checkpoints: Checkpoints;
  /**
   * @param ownerOf asked inside the write
   * @returns the sequence of the entry
   */
  append(
    payload: Uint8Array,
    ownerOf: (transaction: Transaction<Tables>) => Promise<ChainOwner>,
  ): Promise<number>;
  /** Of one user, newest first, at most 100 at a time; of all where `user` is missing. */
  list(page: { user?: string; limit?: number; offset?: number }): Promise<ChainedEntry[]>;
  /** Every row in order, as `verifyChain` of the vault takes it; memory stays constant. */
  iterate(): AsyncIterable<ChainRow>;
  /** Signs the newest entry, where that is not signed yet. */
  sign(): Promise<void>;
  /** Lets go of what lies before a day, behind a signed start. @returns how many entries went */
  prune(before: number): Promise<number>;
}

const PAGE = 100;
const BATCH = 1000;

/** Entries between two checkpoints that are signed on the way. */
export const CHECKPOINT_EVERY = 1024;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unhex = (text: string): Uint8Array => Buffer.from(text, 'hex');

/** What cannot be opened for another reason than a missing key is told from what was erased. */
const CHANGED = { salt: new Uint8Array(0), payload: new Uint8Array(0) };

export function createChain(options: ChainOptions): Chain {
  const { context, database, installation, random, table, column } = options;
  const { queries, write, sealing, clock } = context;
  const checkpoints = createCheckpoints({ context, installation, chain: table });
  const owners = createOwners(context);
  const statements = createChainStatements(queries, { table, column });

  async function headOf(from: typeof queries): Promise<ChainHead> {
    const [last] = (await statements.newest(from, 1)).rows;
    if (last) return { sequence: last.sequence, hash: unhex(last.hash) };
    return (await checkpoints.last(from)) ?? emptyChain(table);
  }

  /** Places are sealed into the envelope, so that no content can be moved to another entry. */
  const placeOf = (sequence: number) => ({ table, column, row: String(sequence) });

  async function contentOf(
    row: { sequence: number; user: string | null },
    envelope: Uint8Array | null,
  ): Promise<ChainRow['content']> {
    if (!envelope) return null;
    const sealer = await owners.sealerOf(row.user);
    if (!sealer) return null;
    try {
      const opened = sealer.open(placeOf(row.sequence), envelope);
      return { salt: opened.subarray(0, SALT_BYTES), payload: opened.subarray(SALT_BYTES) };
    } catch {
      return CHANGED;
    }
  }

  const rowsFrom = (after: number, limit: number) =>
    queries
      .selectFrom(table)
      .select(['sequence', 'user', 'day', 'commitment', 'hash'])
      .select(sql.ref<Uint8Array | null>(column).as('envelope'))
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit)
      .execute();

  return {
    checkpoints,

    append: (payload, ownerOf) =>
      write(async (transaction) => {
        await database.alone(transaction, table);
        const owner = await ownerOf(transaction);
        const salt = random(SALT_BYTES);
        const entry = nextEntry(await headOf(transaction), commit({ salt, payload }));
        const sealer = owner?.sealer ?? (await sealing.installation());
        const envelope = sealer.seal(placeOf(entry.sequence), Buffer.concat([salt, payload]));
        const user = owner?.user ?? null;
        const [commitment, hash] = [hex(entry.commitment), hex(entry.hash)];
        await statements.add(
          transaction,
          ...[entry.sequence, user, dayOf(clock()), commitment, hash, envelope],
        );
        if (entry.sequence % CHECKPOINT_EVERY === 0) await checkpoints.add(transaction, entry);
        return entry.sequence;
      }),

    async list({ user, limit = PAGE, offset = 0 }) {
      const rows = await queries
        .selectFrom(table)
        .select(['sequence', 'user', 'day'])
        .select(sql.ref<Uint8Array | null>(column).as('envelope'))
        .$if(user !== undefined, (query) => query.where('user', '=', user as string))
        .orderBy('sequence', 'desc')
        .limit(Math.min(limit, PAGE))
        .offset(offset)
        .execute();
      const entries: ChainedEntry[] = [];
      for (const row of rows) {
        const content = await contentOf(row, row.envelope);
        const payload = content && content !== CHANGED ? content.payload : null;
        entries.push({ sequence: row.sequence, day: row.day, payload });
      }
      return entries;
    },

    async *iterate() {
      let previous = (await checkpoints.start())?.hash ?? emptyChain(table).hash;
      for (let after = 0; ; ) {
        const rows = await rowsFrom(after, BATCH);
        if (rows.length === 0) return;
        for (const row of rows) {
          const { sequence, commitment } = row;
          const hash = unhex(row.hash);
          const content = await contentOf(row, row.envelope);
          yield { sequence, commitment: unhex(commitment), previous, hash, content };
          previous = hash;
          after = sequence;
        }
      }
    },

    sign: () =>
      write(async (transaction) => {
        await database.alone(transaction, table);
        const head = await headOf(transaction);
        const last = await checkpoints.last(transaction);
        if (head.sequence > (last?.sequence ?? 0)) await checkpoints.add(transaction, head);
      }),

    prune: (before) =>
      write(async (transaction) => {
        await database.alone(transaction, table);
        const kept = await transaction
          .selectFrom(table)
          .select('sequence')
          .where('day', '>=', before)
          .orderBy('sequence')
          .limit(1)
          .executeTakeFirst();
        const cut = await transaction
          .selectFrom(table)
          .select(['sequence', 'hash'])
          .$if(kept !== undefined, (query) =>
            query.where('sequence', '<', kept?.sequence as number),
          )
          .orderBy('sequence', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (!cut) return 0;
        const head: Pick<Checkpoint, 'sequence' | 'hash'> = {
          sequence: cut.sequence,
          hash: unhex(cut.hash),
        };
        await checkpoints.begin(transaction, head);
        const gone = await transaction
          .deleteFrom(table)
          .where('sequence', '<=', cut.sequence)
          .executeTakeFirstOrThrow();
        return Number(gone.numDeletedRows);
      }),
  };
}
