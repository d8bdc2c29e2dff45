import { isDeepStrictEqual } from 'node:util';
import { mergeTopics, type TopicRecord } from '@lethe/interaction';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { summaryColumn } from '../diary/summary.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { type OwnedWrite, writeOwned } from '../users/owned.ts';
import { type KeptTopics, topicsColumn } from './profile-columns.ts';

/** What a consolidation changed of a user's topics. */
export interface ConsolidatedTopics {
  /** Whether the counts were not those of the stored turns. */
  readonly recounted: boolean;
  /** Whether the weight of any topic changed. */
  readonly faded: boolean;
}

/** In how many turns each general topic was named, by user. */
export interface TopicProfiles {
  /** Null for a user of whom no turn is known. */
  read(userId: string): Promise<KeptTopics | null>;
  /**
   * Makes a user's profile anew from the stored sessions: each counts once, and its turns for less the
   * older they are. The same day and the same sessions change nothing.
   *
   * @param now milliseconds since the Unix epoch
   * @throws USER_UNKNOWN
   */
  consolidate(userId: string, now: number): Promise<ConsolidatedTopics>;
}

/** Sessions that are opened at once. */
const BATCH = 500;

export const createTopicProfiles = (context: StoreContext): TopicProfiles => ({
  async read(userId) {
    const { queries, sealing } = context;
    const row = await queries
      .selectFrom('profiles')
      .select('topics')
      .where('user', '=', sealing.keyed(userId))
      .executeTakeFirst();
    return row?.topics ? topicsColumn.open(await sealing.of(userId), rowName(), row.topics) : null;
  },

  consolidate: (userId, now) =>
    writeOwned(context, userId, async (owned) => {
      const { transaction, user, sealer } = owned;
      const row = await transaction
        .selectFrom('profiles')
        .select('topics')
        .where('user', '=', user)
        .executeTakeFirst();
      if (!row?.topics) return { recounted: false, faded: false };
      const { faded, ...whole } = topicsColumn.open(sealer, rowName(), row.topics);
      const after = mergeTopics(await recordsOf(owned), dayOf(now));
      const { faded: fadedAfter, ...wholeAfter } = after;
      const changed = {
        recounted: !isDeepStrictEqual(whole, wholeAfter),
        faded: !isDeepStrictEqual(faded, fadedAfter),
      };
      if (changed.recounted || changed.faded)
        await transaction
          .updateTable('profiles')
          .set({ topics: topicsColumn.seal(sealer, rowName(), after) })
          .where('user', '=', user)
          .execute();
      return changed;
    }),
});

async function recordsOf({ transaction, user, sealer }: OwnedWrite): Promise<TopicRecord[]> {
  const records: TopicRecord[] = [];
  for (let after = ''; ; ) {
    const rows = await transaction
      .selectFrom('sessions')
      .select(['id', 'summary'])
      .where('user', '=', user)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const { id, summary } of rows) {
      const { lastTurnAt, turns, topics } = summaryColumn.open(sealer, id, summary);
      records.push({ id, day: dayOf(lastTurnAt), turns, counts: topics });
    }
    if (rows.length < BATCH) return records;
    after = rows.at(-1)?.id ?? after;
  }
}
