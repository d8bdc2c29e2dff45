import type { Rhythm } from '@lethe/protocol';
import { isEstablished } from '../baseline/baseline.ts';
import { type FeatureVector, featureIndex } from '../features/feature-names.ts';
import type { UserModel } from '../user/user-model.ts';
import { isCorrectingMore, isFaster, isSlower } from './typing-change.ts';

/**
 * Names what the typing of a turn looks like against the person's own: `correcting`, `hesitant`
 * (slower), `hurried` (faster), else `steady`; `settlingIn` where there is nothing to compare yet or
 * the key times do not describe typing. It describes behaviour and says nothing about mood.
 */
export function rhythmOf(options: {
  features: FeatureVector;
  /** As it was before the turn. */
  user: UserModel;
  timed: boolean;
}): Rhythm {
  const { features, user, timed } = options;
  const known = isEstablished(user.baselines[featureIndex('meanInterval')]!);
  if (!timed || !known) return 'settlingIn';
  if (isCorrectingMore(features, user.baselines)) return 'correcting';
  if (isSlower(features)) return 'hesitant';
  if (isFaster(features)) return 'hurried';
  return 'steady';
}
