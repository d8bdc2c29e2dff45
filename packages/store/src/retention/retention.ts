import { sql } from 'kysely';
import type { Chain } from '../chains/chain.ts';
import { createOwners } from '../chains/owners.ts';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import type { ChainTable, TableName } from '../schema/rows.ts';
import { TABLES, type TableShape } from '../schema/tables.ts';
import { pruneTurns } from './prune-turns.ts';

/** How many days things are kept. */
export interface RetentionDays {
  /** Turns, budgets and receipts. */
  readonly turns: number;
  /** The audit log and the cycles. */
  readonly audit: number;
}

export const RETENTION_DAYS: RetentionDays = Object.freeze({ turns: 90, audit: 365 });

/** What was let go, by table. */
export type RetentionReport = Readonly<Partial<Record<TableName, number>>>;

export interface Retention {
  /**
   * Deletes what has been kept long enough, by the rules of the inventory.
   *
   * @param now milliseconds since the Unix epoch; a clock that went back lets nothing go early
   * @throws ERASURE_UNFINISHED when an earlier deletion still waits for another program that reads
   */
  run(now: number): Promise<RetentionReport>;
}

export function createRetention({
  context,
  chains,
  days,
  scrub,
}: {
  context: StoreContext;
  chains: Readonly<Record<ChainTable, Chain>>;
  days: RetentionDays;
  /** Overwrites what an earlier deletion could not. */
  scrub: () => Promise<void>;
}): Retention {
  async function letGo({ name, entry }: TableShape, today: number): Promise<number> {
    const { retention } = entry;
    switch (retention.kind) {
      case 'checkpoint':
        return chains[name as ChainTable].prune(today - days[retention.setting]);
      case 'expired':
        return deleteBefore(context, { name, column: retention.column, before: today });
      case 'days': {
        const before = today - days[retention.setting];
        if (name === 'turns') return pruneTurns(context, createOwners(context), before);
        return deleteBefore(context, { name, column: retention.column, before });
      }
      // What belongs to an account, to another row or to the installation goes with it.
      case 'account':
      case 'installation':
      case 'with':
        return 0;
    }
  }

  return {
    async run(now) {
      const report: Partial<Record<TableName, number>> = {};
      for (const table of TABLES) {
        const rows = await letGo(table, dayOf(now));
        if (rows > 0) report[table.name] = rows;
      }
      await scrub();
      return report;
    },
  };
}

const deleteBefore = (
  { write }: StoreContext,
  { name, column, before }: { name: TableName; column: string; before: number },
): Promise<number> =>
  write(async (transaction) => {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(name)} where ${sql.ref(column)} < ${before}
    `.execute(transaction);
    return Number(numAffectedRows ?? 0);
  });
