import type { AdaptationModel, UserModel } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { check, count, listOf, number, type Rule, shape, unit, yesOrNo } from '../values/check.ts';

/** In how many of the user's stored turns each topic was named; topics that never were are left out. */
export interface TopicCounts {
  readonly turns: number;
  readonly counts: Readonly<Record<string, number>>;
}

export const userModelColumn = sealedColumn<UserModel>('profiles', 'user_model');
export const adaptationColumn = sealedColumn<AdaptationModel>('profiles', 'adaptation');
export const topicsColumn = sealedColumn<TopicCounts>('profiles', 'topics');

export const NO_TOPICS: TopicCounts = { turns: 0, counts: {} };

const spread: Rule = (value) => typeof value === 'number' && value >= 0 && value <= 1e24;

const isUserModel = shape({
  turns: count,
  baselines: listOf(shape({ count, mean: number, m2: spread }), { least: 32, most: 32 }),
  usualHour: shape({ sine: number, cosine: number, count }),
});

const isAdaptation = shape({
  axes: shape(
    Object.fromEntries(
      AXES.map((axis) => [axis, shape({ value: unit, pinned: yesOrNo, enabled: yesOrNo })]),
    ),
  ),
  accessibility: shape({ slowTurns: count, calmTurns: count, on: yesOrNo }),
});

/** @throws VALUE_REFUSED */
export const checkUserModel = (user: UserModel): UserModel => check(isUserModel, user);

/** @throws VALUE_REFUSED */
export const checkAdaptation = (adaptation: AdaptationModel): AdaptationModel =>
  check(isAdaptation, adaptation);

/** The counts with those of some turns added, or taken away where `sign` is -1. */
export function changedTopics(
  { turns, counts }: TopicCounts,
  change: { turns: number; topics: Readonly<Record<string, number>>; sign: 1 | -1 },
): TopicCounts {
  const changed: Record<string, number> = { ...counts };
  for (const [topic, times] of Object.entries(change.topics)) {
    const left = (changed[topic] ?? 0) + change.sign * times;
    if (left > 0) changed[topic] = left;
    else delete changed[topic];
  }
  return { turns: Math.max(0, turns + change.sign * change.turns), counts: changed };
}
