import { DIRECTIONS, type Direction, VERDICTS, type Verdict } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { createDayCounts } from '../day-counts/day-counts.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { check, identifier, oneOf, shape } from '../values/check.ts';

/** What was decided, without of whom and about what. */
export interface CountedVerdict {
  readonly direction: Direction;
  /** Id of the principle. */
  readonly principle: string;
  readonly verdict: Verdict;
}

/** How often something was decided on a UTC day, counted from 1970-01-01. */
export interface VerdictCount extends CountedVerdict {
  readonly day: number;
  readonly count: number;
}

/** How often each principle decided, of all people together. */
export interface VerdictCounts {
  /** @throws VALUE_REFUSED also for another principle on a day that has 800 different verdicts */
  add(day: number, verdict: CountedVerdict, count: number): Promise<void>;
  /** From a day on, oldest first, at most 400 days. */
  read(fromDay: number): Promise<VerdictCount[]>;
}

/** Counted apart on one day: two directions, four verdicts, a hundred principles. */
const MOST_A_DAY = 800;

const isVerdict = shape({
  direction: oneOf(DIRECTIONS),
  principle: identifier,
  verdict: oneOf(VERDICTS),
});

export function createVerdictCounts(
  context: StoreContext,
  database: Pick<StoreDatabase, 'forUpdate'>,
): VerdictCounts {
  // Names are made here, of parts that were checked.
  const isName = (name: unknown) => typeof name === 'string';
  const counts = createDayCounts(context, database, {
    ...{ table: 'verdict_counts', isName, most: MOST_A_DAY },
  });
  return {
    async add(day, verdict, count) {
      check(isVerdict, verdict);
      const name = rowName(verdict.direction, verdict.principle, verdict.verdict);
      await counts.add(day, { [name]: count });
    },
    read: async (fromDay) =>
      (await counts.read(fromDay)).map(({ day, name, count }) => ({
        day,
        ...verdictOf(name),
        count,
      })),
  };
}

/** No name has a slash in it but the two between its parts. */
function verdictOf(name: string): CountedVerdict {
  const [direction, principle, verdict] = name.split('/');
  return { direction, principle, verdict } as CountedVerdict;
}
