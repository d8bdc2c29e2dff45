import { MEMORY_LIMITS, type Memory } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { check, identifier, keptText, moment, recordOf, shape, yesOrNo } from '../values/check.ts';

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
  /** Null where the user has no such memory. History newest first, at most 20 wordings. */
  read(userId: string, id: string): Promise<{ memory: Memory; history: Wording[] } | null>;
  /** Changes what is named; an earlier wording is kept. @throws MEMORY_UNKNOWN, VALUE_REFUSED */
  edit(
    userId: string,
    id: string,
    change: { text?: string; tellable?: Readonly<Record<string, boolean>> },
  ): Promise<Memory>;
  /** Deletes a memory with its history. @returns whether the user had it */
  remove(userId: string, id: string): Promise<boolean>;
}

type Sealed = Omit<Memory, 'id'>;

const memoryColumn = sealedColumn<Sealed>('memories', 'memory');
const wordingColumn = sealedColumn<Wording>('memory_versions', 'wording');

const isSealed = shape({
  text: keptText(MEMORY_LIMITS.textUnits),
  createdAt: moment,
  updatedAt: moment,
  tellable: recordOf(identifier, yesOrNo, MEMORY_LIMITS.connections),
});

export function createMemories(context: StoreContext): Memories {
  const { queries, write, sealing, clock } = context;

  return {
    async create(userId, { id, text }) {
      const now = clock();
      const memory: Sealed = { text, createdAt: now, updatedAt: now, tellable: {} };
      check(isSealed, memory);
      check(identifier, id);
      return writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        const { has } = await transaction
          .selectFrom('memories')
          .select(({ fn }) => fn.countAll<number>().as('has'))
          .where('user', '=', user)
          .executeTakeFirstOrThrow();
        if (has >= MEMORY_LIMITS.perUser) throw errors.MEMORIES_FULL();
        const inserted = await transaction
          .insertInto('memories')
          .values({
            user,
            id,
            day: dayOf(now),
            sequence,
            memory: memoryColumn.seal(sealer, id, memory),
          })
          .onConflict((conflict) => conflict.columns(['user', 'id']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.MEMORY_EXISTS();
        return { id, ...memory };
      });
    },

    async list(userId, { limit = MEMORY_LIMITS.perUser, offset = 0 } = {}) {
      const user = sealing.keyed(userId);
      const { total } = await queries
        .selectFrom('memories')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('user', '=', user)
        .executeTakeFirstOrThrow();
      if (total === 0) return { memories: [], total };
      const rows = await queries
        .selectFrom('memories')
        .select(['id', 'memory'])
        .where('user', '=', user)
        .orderBy('sequence', 'desc')
        .limit(Math.min(limit, MEMORY_LIMITS.perUser))
        .offset(offset)
        .execute();
      const sealer = await sealing.of(userId);
      const memories = rows.map(({ id, memory }) => ({
        id,
        ...memoryColumn.open(sealer, id, memory),
      }));
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
        memory: { id, ...memoryColumn.open(sealer, id, row.memory) },
        history: versions.map(({ sequence, wording }) =>
          wordingColumn.open(sealer, rowName(id, sequence), wording),
        ),
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
        const before = memoryColumn.open(sealer, id, row.memory);
        const isReworded = change.text !== undefined && change.text !== before.text;
        const now = clock();
        const after: Sealed = {
          ...before,
          text: change.text ?? before.text,
          tellable: change.tellable ?? before.tellable,
          updatedAt: isReworded ? now : before.updatedAt,
        };
        check(isSealed, after);
        await transaction
          .updateTable('memories')
          .set({ memory: memoryColumn.seal(sealer, id, after) })
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
      const removed = await write((transaction) =>
        transaction
          .deleteFrom('memories')
          .where('user', '=', sealing.keyed(userId))
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
  };
}
