import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { check, count, type Rule, recordOf, wholeNumber } from '../values/check.ts';

/** How often something was counted on a UTC day, counted from 1970-01-01. */
export interface DayCount {
  readonly day: number;
  readonly name: string;
  readonly count: number;
}

/** Counts by day and name, of all people together; a row a day, sealed. */
export interface DayCounts {
  /** @throws VALUE_REFUSED also where the day would have more names than it may; then nothing is added */
  add(day: number, counts: Counts): Promise<void>;
  /** From a day on, oldest first, at most 400 days. */
  read(fromDay: number): Promise<DayCount[]>;
}

type Counts = Readonly<Record<string, number>>;

interface Row {
  readonly day: number;
  readonly counts: Uint8Array;
}

const MOST_DAYS = 400;

const isDay = wholeNumber(100_000_000);

export function createDayCounts(
  { queries, write, sealing }: StoreContext,
  { forUpdate }: Pick<StoreDatabase, 'forUpdate'>,
  { table, isName, most }: { table: 'verdict_counts' | 'rule_hits'; isName: Rule; most: number },
): DayCounts {
  const column = sealedColumn<Counts>(table, 'counts');
  const rows = sql.table(table);
  const areCounts = recordOf(isName, count, most);

  return {
    async add(day, added) {
      check(isDay, day);
      check(areCounts, added);
      const sealer = await sealing.installation();
      const sealed = (counts: Counts) => column.seal(sealer, rowName(day), counts);
      await write(async (transaction) => {
        await sql`insert into ${rows} (day, counts) values (${day}, ${sealed({})})
          on conflict (day) do nothing`.execute(transaction);
        const [known] = (
          await sql<Row>`select day, counts from ${rows} where day = ${day} ${forUpdate}`.execute(
            transaction,
          )
        ).rows;
        const counts = { ...(known && column.open(sealer, rowName(day), known.counts)) };
        for (const [name, more] of Object.entries(added)) counts[name] = (counts[name] ?? 0) + more;
        check(areCounts, counts);
        await sql`update ${rows} set counts = ${sealed(counts)} where day = ${day}`.execute(
          transaction,
        );
      });
    },

    async read(fromDay) {
      const sealer = await sealing.installation();
      const found = await sql<Row>`select day, counts from ${rows} where day >= ${fromDay}
        order by day limit ${MOST_DAYS}`.execute(queries);
      return found.rows.flatMap(({ day, counts }) =>
        Object.entries(column.open(sealer, rowName(day), counts)).map(([name, times]) => ({
          day,
          name,
          count: times,
        })),
      );
    },
  };
}
