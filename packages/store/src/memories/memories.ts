import { MEMORY_LIMITS, type Memory } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { isNotReplaced, linkMemory, linksOf, mergeMemories } from './links.ts';
import { checkMemory, insertMemory, openMemory, type SealedMemory, sealMemory } from './memory.ts';
import { removeMemory } from './remove-memory.ts';

/** An earlier wording of a memory, and when it was given. */
export interface Wording {
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

export interface MemoryPage {
  /** Newest first. */
  memories: Memory[];
  /** How many memories the user has in all. */
  total: number;
}

/** What a user asked to have remembered: the only texts that are stored, sealed under the user's key. */
export interface Memories {
  /** @throws USER_UNKNOWN, VALUE_REFUSED, MEMORY_EXISTS, MEMORIES_FULL */
  create(userId: string, memory: { id: string; text: string }): Promise<Memory>;
  /** A page, newest first; all of them (at most 10,000) where no page is named. */
  list(userId: string, page?: { limit?: number; offset?: number }): Promise<MemoryPage>;
  /**
   * Null where the user has no such memory. History newest first, at most 20 wordings; then the
   * memories whose place it took, at most 100, and the one that took its own.
   */
  read(userId: string, id: string): Promise<ReadMemory | null>;
  /** Changes what is named; an earlier wording is kept. @throws MEMORY_UNKNOWN, VALUE_REFUSED */
  edit(
    userId: string,
    id: string,
    change: { text?: string; tellable?: Readonly<Record<string, boolean>> },
  ): Promise<Memory>;
  /**
   * Deletes a memory with its history and with the memories whose place it took.
   *
   * @returns whether the user had it
   */
  remove(userId: string, id: string): Promise<boolean>;
  /**
   * Lets one memory take the place of another, which is no longer listed and stays readable.
   *
   * @throws USER_UNKNOWN, MEMORY_UNKNOWN, MEMORY_LINK_REFUSED
   */
  supersede(userId: string, id: string, byId: string): Promise<void>;
  /**
   * Makes one memory in the place of several, at least two. A connection may be told it where it might
   * be told each of them.
   *
   * @throws USER_UNKNOWN, MEMORY_UNKNOWN, MEMORY_LINK_REFUSED, MEMORY_EXISTS, MEMORIES_FULL, VALUE_REFUSED
   */
  merge(
    userId: string,
    merged: { id: string; ids: readonly string[]; text: string },
  ): Promise<Memory>;
  /**
   * Notes that a model was told memories today; once a day for each. One that is gone is left out.
   *
   * @throws USER_UNKNOWN
   */
  use(userId: string, ids: readonly string[]): Promise<void>;
  /** Puts a memory that was replaced back in its place. @returns whether it was replaced */
  reinstate(userId: string, id: string): Promise<boolean>;
}

export interface ReadMemory {
  memory: Memory;
  history: Wording[];
  /** The memories whose place it took. */
  replaced: Memory[];
  /** The memory that took its place; null while it counts. */
  replacedBy: string | null;
}

const DAY_MS = 86_400_000;

const wordingColumn = sealedColumn<Wording>('memory_versions', 'wording');

export function createMemories(context: StoreContext): Memories {
  const { queries, write, sealing, clock } = context;

  return {
    create(userId, { id, text }) {
      const now = clock();
      const times = { createdAt: now, updatedAt: now, usedAt: null };
      const memory: SealedMemory = { text, ...times, tellable: {} };
      return writeOwned(context, userId, (owned) => insertMemory(owned, { id, ...memory }));
    },

    async list(userId, { limit = MEMORY_LIMITS.perUser, offset = 0 } = {}) {
      const user = sealing.keyed(userId);
      const { total } = await queries
        .selectFrom('memories')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('user', '=', user)
        .where(isNotReplaced)
        .executeTakeFirstOrThrow();
      if (total === 0) return { memories: [], total };
      const rows = await queries
        .selectFrom('memories')
        .select(['id', 'memory'])
        .where('user', '=', user)
        .where(isNotReplaced)
        .orderBy('sequence', 'desc')
        .limit(Math.min(limit, MEMORY_LIMITS.perUser))
        .offset(offset)
        .execute();
      const sealer = await sealing.of(userId);
      const memories = rows.map(({ id, memory }) => openMemory(sealer, id, memory));
      return { memories, total };
    },

    async read(userId, id) {
      const user = sealing.keyed(userId);
      const row = await queries
        .selectFrom('memories')
        .select('memory')
        .where('user', '=', user)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      const versions = await queries
        .selectFrom('memory_versions')
        .select(['sequence', 'wording'])
        .where('user', '=', user)
        .where('memory_id', '=', id)
        .orderBy('sequence', 'desc')
        .limit(MEMORY_LIMITS.versions)
        .execute();
      const sealer = await sealing.of(userId);
      return {
        memory: openMemory(sealer, id, row.memory),
        history: versions.map(({ sequence, wording }) =>
          wordingColumn.open(sealer, rowName(id, sequence), wording),
        ),
        ...(await linksOf(queries, { user, sealer, id })),
      };
    },

    edit: (userId, id, change) =>
      writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        const row = await transaction
          .selectFrom('memories')
          .select('memory')
          .where('user', '=', user)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw errors.MEMORY_UNKNOWN();
        const { id: _, ...before } = openMemory(sealer, id, row.memory);
        const isReworded = change.text !== undefined && change.text !== before.text;
        const now = clock();
        const after: SealedMemory = {
          ...before,
          text: change.text ?? before.text,
          tellable: change.tellable ?? before.tellable,
          updatedAt: isReworded ? now : before.updatedAt,
        };
        checkMemory(after);
        await transaction
          .updateTable('memories')
          .set({ memory: sealMemory(sealer, { id, ...after }) })
          .where('user', '=', user)
          .where('id', '=', id)
          .execute();
        if (!isReworded) return { id, ...after };
        const wording = { text: before.text, at: before.updatedAt };
        await transaction
          .insertInto('memory_versions')
          .values({
            user,
            memory_id: id,
            sequence,
            day: dayOf(now),
            wording: wordingColumn.seal(sealer, rowName(id, sequence), wording),
          })
          .execute();
        const surplus = await transaction
          .selectFrom('memory_versions')
          .select('sequence')
          .where('user', '=', user)
          .where('memory_id', '=', id)
          .orderBy('sequence', 'desc')
          .limit(1)
          .offset(MEMORY_LIMITS.versions)
          .executeTakeFirst();
        if (surplus)
          await transaction
            .deleteFrom('memory_versions')
            .where('user', '=', user)
            .where('memory_id', '=', id)
            .where('sequence', '<=', surplus.sequence)
            .execute();
        return { id, ...after };
      }),

    async remove(userId, id) {
      const user = sealing.keyed(userId);
      return write((transaction) => removeMemory(transaction, { user, id }));
    },

    use: (userId, ids) =>
      writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const usedAt = dayOf(clock()) * DAY_MS;
        for (const id of new Set(ids)) {
          const row = await transaction
            .selectFrom('memories')
            .select('memory')
            .where('user', '=', user)
            .where('id', '=', id)
            .executeTakeFirst();
          if (!row) continue;
          await transaction
            .updateTable('memories')
            .set({ memory: sealMemory(sealer, { ...openMemory(sealer, id, row.memory), usedAt }) })
            .where('user', '=', user)
            .where('id', '=', id)
            .execute();
        }
      }),

    supersede: (userId, id, byId) =>
      writeOwned(context, userId, (owned) => linkMemory(owned, { id, byId, at: clock() })),
    merge: (userId, merged) =>
      writeOwned(context, userId, (owned) => mergeMemories(owned, { ...merged, at: clock() })),
    reinstate: (userId, id) =>
      write(async (transaction) => {
        const taken = await transaction
          .deleteFrom('memory_links')
          .where('user', '=', sealing.keyed(userId))
          .where('memory_id', '=', id)
          .returning('by_id')
          .executeTakeFirst();
        return taken !== undefined;
      }),
  };
}
