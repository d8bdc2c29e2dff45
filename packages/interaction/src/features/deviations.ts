import { type Baseline, isEstablished, zScore } from '../baseline/baseline.ts';
import { clampFeature, type FeatureName, featureIndex, type Measures } from './feature-names.ts';

/** Features 24-31 in order, each with the feature it compares. */
const COMPARED = {
  meanIntervalDeviation: 'meanInterval',
  messageLengthDeviation: 'messageLength',
  typeTokenRatioDeviation: 'typeTokenRatio',
  formalityDeviation: 'formality',
  compositionSpeedDeviation: 'compositionSpeed',
  engagementVelocityDeviation: 'engagementVelocity',
  readingGradeDeviation: 'readingGrade',
  meanBurstLengthDeviation: 'meanBurstLength',
} as const satisfies Partial<Record<FeatureName, FeatureName>>;

export type DeviationFeature = keyof typeof COMPARED;

const Z_FULL_SCALE = 3;

/**
 * Features 24-31: z / 3 of this turn against the baselines before it. Null where this turn has no
 * such value or the baseline is not established.
 */
export function deviationFeatures(options: {
  own: Measures<(typeof COMPARED)[DeviationFeature]>;
  baselines: readonly Baseline[];
}): Measures<DeviationFeature> {
  const { own, baselines } = options;
  const deviation = (name: DeviationFeature): number | null => {
    const compared = COMPARED[name];
    const value = own[compared];
    const baseline = baselines[featureIndex(compared)]!;
    if (value === null || !isEstablished(baseline)) return null;
    return zScore(baseline, clampFeature(compared, value)) / Z_FULL_SCALE;
  };
  const names = Object.keys(COMPARED) as DeviationFeature[];
  return Object.fromEntries(
    names.map((name) => [name, deviation(name)]),
  ) as Measures<DeviationFeature>;
}
