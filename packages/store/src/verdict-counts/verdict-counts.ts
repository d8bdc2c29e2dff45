import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { check, count, identifier, oneOf, shape, wholeNumber } from '../values/check.ts';

/** What was decided, without of whom and about what. */
export interface CountedVerdict {
  readonly direction: 'input' | 'output';
  /** Id of the principle. */
  readonly principle: string;
  readonly verdict: 'allow' | 'review' | 'block' | 'unscored';
}

/** How often something was decided on a UTC day, counted from 1970-01-01. */
export interface VerdictCount extends CountedVerdict {
  readonly day: number;
  readonly count: number;
}

/** How often each principle decided, of all people together. */
export interface VerdictCounts {
  /**
   * @throws VALUE_REFUSED also for another principle on a day that has 256 different verdicts: that
   * many no constitution has
   */
  add(day: number, verdict: CountedVerdict, count: number): Promise<void>;
  /** From a day on, oldest first, at most 400 days. */
  read(fromDay: number): Promise<VerdictCount[]>;
}

const MOST_DAYS = 400;

/** Counted apart on one day: two directions, four verdicts, thirty-two principles. */
const MOST_A_DAY = 256;

/** By `direction/principle/verdict`. */
type Counts = Readonly<Record<string, number>>;

const column = sealedColumn<Counts>('verdict_counts', 'counts');

const isVerdict = shape({
  direction: oneOf(['input', 'output']),
  principle: identifier,
  verdict: oneOf(['allow', 'review', 'block', 'unscored']),
});
const isDay = wholeNumber(100_000_000);
const fits = (counts: Counts) =>
  Object.keys(counts).length <= MOST_A_DAY && Object.values(counts).every(count);

export function createVerdictCounts(
  { queries, write, sealing }: StoreContext,
  { forUpdate }: Pick<StoreDatabase, 'forUpdate'>,
): VerdictCounts {
  return {
    async add(day, verdict, added) {
      check(isVerdict, verdict);
      check(isDay, day);
      check(count, added);
      const sealer = await sealing.installation();
      const member = rowName(verdict.direction, verdict.principle, verdict.verdict);
      await write(async (transaction) => {
        await transaction
          .insertInto('verdict_counts')
          .values({ day, counts: column.seal(sealer, rowName(day), {}) })
          .onConflict((conflict) => conflict.column('day').doNothing())
          .execute();
        const { counts } = await transaction
          .selectFrom('verdict_counts')
          .select('counts')
          .where('day', '=', day)
          .modifyEnd(forUpdate)
          .executeTakeFirstOrThrow();
        const before = column.open(sealer, rowName(day), counts);
        const after = { ...before, [member]: (before[member] ?? 0) + added };
        check((value) => fits(value as Counts), after);
        await transaction
          .updateTable('verdict_counts')
          .set({ counts: column.seal(sealer, rowName(day), after) })
          .where('day', '=', day)
          .execute();
      });
    },

    async read(fromDay) {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('verdict_counts')
        .select(['day', 'counts'])
        .where('day', '>=', fromDay)
        .orderBy('day')
        .limit(MOST_DAYS)
        .execute();
      return rows.flatMap(({ day, counts }) =>
        Object.entries(column.open(sealer, rowName(day), counts)).map(([member, times]) => ({
          day,
          ...verdictOf(member),
          count: times,
        })),
      );
    },
  };
}

/** No member has a slash in it but the two between its parts. */
function verdictOf(member: string): CountedVerdict {
  const [direction, principle, verdict] = member.split('/');
  return { direction, principle, verdict } as CountedVerdict;
}
