import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { createDayCounts, type DayCounts } from '../day-counts/day-counts.ts';
import { name } from '../values/check.ts';

/**
 * How often each rule and classifier of the constitution spoke, by its id, of all people together; at
 * most 2,000 on one day.
 */
export type RuleHits = DayCounts;

const MOST_A_DAY = 2000;

export const createRuleHits = (
  context: StoreContext,
  database: Pick<StoreDatabase, 'forUpdate'>,
): RuleHits =>
  createDayCounts(context, database, { table: 'rule_hits', isName: name(), most: MOST_A_DAY });
