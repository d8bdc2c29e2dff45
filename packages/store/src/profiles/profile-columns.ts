import type { AdaptationModel, TopicCounts, TopicProfile, UserModel } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { check, count, listOf, number, type Rule, shape, unit, yesOrNo } from '../values/check.ts';

/** In how many of the user's stored turns each topic was named; what is faded, from the first deep sleep on. */
export type KeptTopics = TopicCounts & Partial<Pick<TopicProfile, 'faded'>>;

export const userModelColumn = sealedColumn<UserModel>('profiles', 'user_model');
export const adaptationColumn = sealedColumn<AdaptationModel>('profiles', 'adaptation');
export const topicsColumn = sealedColumn<KeptTopics>('profiles', 'topics');

export const NO_TOPICS: KeptTopics = { turns: 0, counts: {} };

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

interface ChangedTurns {
  readonly turns: number;
  readonly topics: Readonly<Record<string, number>>;
  readonly sign: 1 | -1;
}

/**
 * The counts with those of some turns added, or taken away where `sign` is -1. New turns have their whole
 * weight; of turns that go it is not known how far they had faded, so no topic is left with more weight
 * than turns.
 */
export function changedTopics(before: KeptTopics, change: ChangedTurns): KeptTopics {
  const whole = changedCounts(before, change);
  if (before.faded === undefined) return whole;
  if (change.sign === 1) return { ...whole, faded: changedCounts(before.faded, change) };
  const left = Object.entries(before.faded.counts).flatMap(([topic, weight]) => {
    const times = whole.counts[topic];
    return times === undefined ? [] : [[topic, Math.min(weight, times)] as const];
  });
  const turns = Math.min(before.faded.turns, whole.turns);
  return { ...whole, faded: { turns, counts: Object.fromEntries(left) } };
}

function changedCounts(
  { turns, counts }: TopicCounts,
  change: ChangedTurns,
): { turns: number; counts: Record<string, number> } {
  const changed: Record<string, number> = { ...counts };
  for (const [topic, times] of Object.entries(change.topics)) {
    const left = (changed[topic] ?? 0) + change.sign * times;
    if (left > 0) changed[topic] = left;
    else delete changed[topic];
  }
  return { turns: Math.max(0, turns + change.sign * change.turns), counts: changed };
}
