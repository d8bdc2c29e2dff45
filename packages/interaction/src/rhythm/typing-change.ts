import { type Baseline, zScore } from '../baseline/baseline.ts';
import { type FeatureVector, featureIndex, featureOf } from '../features/feature-names.ts';

/** One spread slower or faster than the own baseline, as the deviation features are scaled. */
const NOTABLE_DEVIATION = 1 / 3;

/** Corrected characters a key below which nobody counts as correcting much. */
const LEAST_EFFORT = 0.12;

/** Intervals are at least one spread longer than usual. */
export const isSlower = (features: FeatureVector): boolean =>
  featureOf(features, 'meanIntervalDeviation') >= NOTABLE_DEVIATION;

/** Intervals are at least one spread shorter than usual. */
export const isFaster = (features: FeatureVector): boolean =>
  featureOf(features, 'meanIntervalDeviation') <= -NOTABLE_DEVIATION;

/** More than one key in eight was corrected, and that is at least one spread above the usual. */
export function isCorrectingMore(features: FeatureVector, baselines: readonly Baseline[]): boolean {
  const effort = featureOf(features, 'editingEffort');
  return effort >= LEAST_EFFORT && zScore(baselines[featureIndex('editingEffort')]!, effort) >= 1;
}
