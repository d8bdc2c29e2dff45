import { expect, test } from 'vitest';
import { clampFeature, FEATURES, featureIndex, NEUTRAL_FEATURES } from './feature-names.ts';

test('there are 32 features at fixed places', () => {
  expect(FEATURES).toHaveLength(32);
  expect(new Set(FEATURES).size).toBe(32);
  expect(featureIndex('meanInterval')).toBe(0);
  expect(featureIndex('sentimentValence')).toBe(15);
  expect(featureIndex('timeDeviation')).toBe(22);
  expect(featureIndex('meanBurstLengthDeviation')).toBe(31);
});

test('valence, trends and deviations from the baseline are signed, all others are not', () => {
  const signed = FEATURES.filter((name) => clampFeature(name, -9) === -1);
  expect(signed.map(featureIndex)).toEqual([15, 16, 17, 18, 24, 25, 26, 27, 28, 29, 30, 31]);
  expect(FEATURES.map((name) => clampFeature(name, 9))).toEqual(Array(32).fill(1));
});

test('the neutral vector is within its ranges', () => {
  expect(FEATURES.map((name, i) => clampFeature(name, NEUTRAL_FEATURES[i]!))).toEqual(
    NEUTRAL_FEATURES,
  );
});
