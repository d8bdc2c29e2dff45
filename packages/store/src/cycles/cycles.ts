import type { UserSealer } from '@lethe/vault';
import type { Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import {
  check,
  identifier,
  listOf,
  moment,
  name,
  number,
  oneOf,
  recordOf,
  shape,
} from '../values/check.ts';

export type CycleMode = 'light' | 'deep';
export type CycleState = 'running' | 'finished' | 'aborted' | 'failed';

/** One sleep. */
export interface Cycle {
  readonly id: string;
  readonly mode: CycleMode;
  readonly state: CycleState;
  readonly startedAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
  /** What started it, such as `scheduled`. */
  readonly trigger: string;
}

/** What one step of a cycle did: numbers by name, and words such as hashes and decisions. */
export interface JournalEntry {
  readonly step: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly decision: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, string>>;
}

/** The cycles of the installation. They name no user. */
export interface Cycles {
  /** @throws CYCLE_EXISTS, VALUE_REFUSED */
  begin(cycle: { id: string; mode: CycleMode; trigger: string }): Promise<Cycle>;
  /** @throws CYCLE_UNKNOWN */
  end(id: string, state: Exclude<CycleState, 'running'>): Promise<void>;
  /**
   * Adds a cycle that is over, with what its steps did, as the newest one.
   *
   * @throws CYCLE_EXISTS, VALUE_REFUSED; then nothing is written
   */
  restore(cycle: Cycle, entries: readonly JournalEntry[]): Promise<void>;
  /** Newest first, at most 100 at a time. */
  list(page?: { limit?: number; offset?: number }): Promise<Cycle[]>;
}

/** What the steps of a cycle did, in order. */
export interface Journal {
  /** @throws CYCLE_UNKNOWN, VALUE_REFUSED */
  append(cycleId: string, entry: JournalEntry): Promise<void>;
  /** Oldest first, at most 1,000. */
  read(cycleId: string): Promise<JournalEntry[]>;
}

const PAGE = 100;
const ENTRIES = 1000;

type Detail = Pick<Cycle, 'startedAt' | 'endedAt' | 'trigger'>;

const detailColumn = sealedColumn<Detail>('cycles', 'detail');
const entryColumn = sealedColumn<JournalEntry>('journal', 'entry');

const isEntry = shape({
  step: identifier,
  at: moment,
  decision: name(),
  numbers: recordOf(identifier, number, 100),
  words: recordOf(identifier, name(), 32),
});

const isEnd = shape({ state: oneOf(['finished', 'aborted', 'failed']), endedAt: moment });

/** @throws CYCLE_EXISTS, VALUE_REFUSED */
async function insertCycle(
  transaction: Transaction<Tables>,
  sealer: UserSealer,
  { id, mode, state, startedAt, endedAt, trigger }: Cycle,
): Promise<void> {
  check(identifier, id);
  check(oneOf(['light', 'deep']), mode);
  check(moment, startedAt);
  check(name(), trigger);
  const { last } = await transaction
    .selectFrom('cycles')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .executeTakeFirstOrThrow();
  const inserted = await transaction
    .insertInto('cycles')
    .values({
      id,
      sequence: (last ?? 0) + 1,
      day: dayOf(startedAt),
      mode,
      state,
      detail: detailColumn.seal(sealer, id, { startedAt, endedAt, trigger }),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw errors.CYCLE_EXISTS();
}

async function insertEntry(
  transaction: Transaction<Tables>,
  sealer: UserSealer,
  { cycleId, sequence, entry }: { cycleId: string; sequence: number; entry: JournalEntry },
): Promise<void> {
  await transaction
    .insertInto('journal')
    .values({
      cycle_id: cycleId,
      sequence,
      step: entry.step,
      entry: entryColumn.seal(sealer, rowName(cycleId, sequence), entry),
    })
    .execute();
}

export function createCycles({ queries, write, sealing, clock }: StoreContext): Cycles {
  return {
    async begin({ id, mode, trigger }) {
      const cycle: Cycle = {
        id,
        mode,
        state: 'running',
        startedAt: clock(),
        endedAt: null,
        trigger,
      };
      const sealer = await sealing.installation();
      await write((transaction) => insertCycle(transaction, sealer, cycle));
      return cycle;
    },

    async restore(cycle, entries) {
      const { state, endedAt } = cycle;
      check(isEnd, { state, endedAt });
      check(listOf(isEntry, { most: ENTRIES }), entries);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        await insertCycle(transaction, sealer, cycle);
        for (const [index, entry] of entries.entries())
          await insertEntry(transaction, sealer, { cycleId: cycle.id, sequence: index + 1, entry });
      });
    },

    async end(id, state) {
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const cycle = await transaction
          .selectFrom('cycles')
          .select('detail')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!cycle) throw errors.CYCLE_UNKNOWN();
        const detail = { ...detailColumn.open(sealer, id, cycle.detail), endedAt: clock() };
        await transaction
          .updateTable('cycles')
          .set({ state, detail: detailColumn.seal(sealer, id, detail) })
          .where('id', '=', id)
          .execute();
      });
    },

    async list({ limit = PAGE, offset = 0 } = {}) {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('cycles')
        .select(['id', 'mode', 'state', 'detail'])
        .orderBy('sequence', 'desc')
        .limit(Math.min(limit, PAGE))
        .offset(offset)
        .execute();
      return rows.map(({ id, mode, state, detail }) => ({
        id,
        mode,
        state,
        ...detailColumn.open(sealer, id, detail),
      }));
    },
  };
}

export function createJournal({ queries, write, sealing }: StoreContext): Journal {
  return {
    async append(cycleId, entry) {
      check(isEntry, entry);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const cycle = await transaction
          .selectFrom('cycles')
          .select('id')
          .where('id', '=', cycleId)
          .executeTakeFirst();
        if (!cycle) throw errors.CYCLE_UNKNOWN();
        const { last } = await transaction
          .selectFrom('journal')
          .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
          .where('cycle_id', '=', cycleId)
          .executeTakeFirstOrThrow();
        await insertEntry(transaction, sealer, { cycleId, sequence: (last ?? 0) + 1, entry });
      });
    },

    async read(cycleId) {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('journal')
        .select(['sequence', 'entry'])
        .where('cycle_id', '=', cycleId)
        .orderBy('sequence')
        .limit(ENTRIES)
        .execute();
      return rows.map(({ sequence, entry }) =>
        entryColumn.open(sealer, rowName(cycleId, sequence), entry),
      );
    },
  };
}
