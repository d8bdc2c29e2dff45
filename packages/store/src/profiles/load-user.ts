import type { AdaptationModel, TopicFrequencies, UserModel } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import type { Kysely } from 'kysely';
import { FEATURE_COLUMNS } from '../schema/feature-columns.ts';
import type { Tables } from '../schema/rows.ts';
import { loadTopicFrequencies } from '../topics/topic-frequencies.ts';

export interface LoadedUser {
  user: UserModel;
  adaptation: AdaptationModel;
  topicFrequencies: TopicFrequencies;
}

/** What is known of a user's typing; null before the first turn and after erasure. */
export function loadUser(queries: Kysely<Tables>, userId: string): Promise<LoadedUser | null> {
  // One transaction, so that the parts belong to the same turn.
  return queries
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const profile = await transaction
        .selectFrom('profiles')
        .selectAll()
        .where('user_id', '=', userId)
        .executeTakeFirst();
      if (!profile) return null;
      return {
        user: {
          turns: profile.turns,
          baselines: await loadBaselines(transaction, userId),
          usualHour: {
            sine: profile.usual_hour_sine,
            cosine: profile.usual_hour_cosine,
            count: profile.usual_hour_count,
          },
        },
        adaptation: {
          axes: await loadAxes(transaction, userId),
          accessibility: {
            slowTurns: profile.slow_turns,
            calmTurns: profile.calm_turns,
            on: profile.accessibility_on === 1,
          },
        },
        topicFrequencies: await loadTopicFrequencies(transaction, userId),
      };
    });
}

async function loadBaselines(
  queries: Kysely<Tables>,
  userId: string,
): Promise<UserModel['baselines']> {
  const rows = await queries
    .selectFrom('baselines')
    .select(['feature', 'count', 'mean', 'm2'])
    .where('user_id', '=', userId)
    .execute();
  const known = new Map(rows.map(({ feature, ...baseline }) => [feature, baseline]));
  return FEATURE_COLUMNS.map((_, feature) => known.get(feature) ?? { count: 0, mean: 0, m2: 0 });
}

async function loadAxes(queries: Kysely<Tables>, userId: string): Promise<AdaptationModel['axes']> {
  const rows = await queries
    .selectFrom('axes')
    .select(['axis', 'value', 'pinned', 'enabled'])
    .where('user_id', '=', userId)
    .execute();
  const known = new Map(
    rows.map(({ axis, value, pinned, enabled }) => [
      axis,
      { value, pinned: pinned === 1, enabled: enabled === 1 },
    ]),
  );
  return Object.fromEntries(
    AXES.map((axis) => [axis, known.get(axis) ?? { value: 0.5, pinned: false, enabled: true }]),
  ) as AdaptationModel['axes'];
}
