import type { Axis } from '@lethe/protocol';
import {
  type FeatureName,
  type FeatureVector,
  FULL_SCALE,
  featureOf,
} from '../features/feature-names.ts';
import type { MeasuredTurn } from '../user/observe-turn.ts';
import type { Scale } from './scale.ts';

/** Axes that follow what was written; `accessibility` follows how long typing has been slow. */
export type StyleAxis = Exclude<Axis, 'accessibility'>;

export interface Readings {
  readonly features: FeatureVector;
  readonly measured: MeasuredTurn;
}

/** Adds `weight` times the measure's place on its scale to the axis that was observed. */
export interface Rule {
  readonly measure: string;
  readonly weight: number;
  readonly scale: Scale;
  /** The measure in its own unit; null where the turn cannot tell, which adds nothing. */
  readonly read: (readings: Readings) => number | null;
}

const feature = (
  name: FeatureName,
  options: { weight: number; scale: Scale; unit?: number },
): Rule => ({
  measure: name,
  weight: options.weight,
  scale: options.scale,
  read: ({ features }) => featureOf(features, name) * (options.unit ?? 1),
});

type Ratio =
  | 'hedgeRatio'
  | 'courtesyRatio'
  | 'interjectionRatio'
  | 'exclamationRatio'
  | 'capitalRatio'
  | 'wordsPerSentence';

const text = (name: Ratio, options: { weight: number; scale: Scale }): Rule => ({
  measure: name,
  weight: options.weight,
  scale: options.scale,
  read: ({ measured }) => measured[name],
});

const DEVIATION: Scale = { low: -1, neutral: 0, high: 1, minimum: -1 };
const WORD_CHARACTERS: Scale = { low: 3.2, neutral: 4.4, high: 5.6 };

/**
 * What each turn says of an axis: observed = 0.5 + sum of weight x place, where a place lies in
 * [-1, 1] and is 0 at the neutral point. The weights of an axis sum to at most 0.5 by absolute value,
 * so that observed always lies in [0, 1]. A low end below what a measure can reach means that its
 * absence says less than its presence.
 *
 * | axis | measure (unit) | weight | -1 at | 0 at | +1 at |
 * |---|---|---|---|---|---|
 * | complexity | readingGrade (grade) | 0.2 | 0 | 5 | 12 |
 * | | meanWordLength (characters) | 0.2 | 3.2 | 4.4 | 5.6 |
 * | | readingGradeDeviation (z / 3) | 0.1 | -1 | 0 | 1 |
 * | formality | formality | 0.3 | 0.75 | 0.92 | 1.05 |
 * | | capitalRatio | 0.1 | 0 | 0.5 | 1 |
 * | | meanWordLength (characters) | 0.1 | 3.2 | 4.4 | 5.6 |
 * | verbosity | messageLength (words, by logarithm) | 0.45 | 3 | 12 | 40 |
 * | expressiveness | emojiDensity | 0.15 | -0.01 | 0.02 | 0.2 |
 * | | exclamationRatio | 0.1 | -0.05 | 0.1 | 0.6 |
 * | | interjectionRatio | 0.15 | -0.03 | 0.01 | 0.15 |
 * | | sentimentStrength, the absolute sentimentValence | 0.1 | -1 | 0 | 0.6 |
 * | directness | wordsPerSentence | -0.2 | 4 | 11 | 22 |
 * | | hedgeRatio | -0.15 | -0.02 | 0.01 | 0.08 |
 * | | questionRatio | -0.15 | -0.25 | 0.25 | 1 |
 * | warmth | sentimentValence | 0.25 | -0.5 | 0 | 0.5 |
 * | | courtesyRatio | 0.15 | -0.05 | 0.02 | 0.15 |
 * | | emojiDensity | 0.1 | -0.1 | 0.02 | 0.15 |
 * | pace | meanIntervalDeviation (z / 3) | -0.3 | -1 | 0 | 1 |
 * | | meanBurstLengthDeviation (z / 3) | 0.2 | -1 | 0 | 1 |
 */
export const STYLE_RULES: Readonly<Record<StyleAxis, readonly Rule[]>> = {
  complexity: [
    feature('readingGrade', {
      weight: 0.2,
      unit: FULL_SCALE.grade,
      scale: { low: 0, neutral: 5, high: 12 },
    }),
    feature('meanWordLength', {
      weight: 0.2,
      unit: FULL_SCALE.wordCharacters,
      scale: WORD_CHARACTERS,
    }),
    feature('readingGradeDeviation', { weight: 0.1, scale: DEVIATION }),
  ],
  formality: [
    feature('formality', { weight: 0.3, scale: { low: 0.75, neutral: 0.92, high: 1.05 } }),
    text('capitalRatio', { weight: 0.1, scale: { low: 0, neutral: 0.5, high: 1 } }),
    feature('meanWordLength', {
      weight: 0.1,
      unit: FULL_SCALE.wordCharacters,
      scale: WORD_CHARACTERS,
    }),
  ],
  verbosity: [
    feature('messageLength', {
      weight: 0.45,
      unit: FULL_SCALE.words,
      scale: { low: 3, neutral: 12, high: 40, logarithmic: true },
    }),
  ],
  expressiveness: [
    feature('emojiDensity', { weight: 0.15, scale: { low: -0.01, neutral: 0.02, high: 0.2 } }),
    text('exclamationRatio', { weight: 0.1, scale: { low: -0.05, neutral: 0.1, high: 0.6 } }),
    text('interjectionRatio', { weight: 0.15, scale: { low: -0.03, neutral: 0.01, high: 0.15 } }),
    {
      measure: 'sentimentStrength',
      weight: 0.1,
      scale: { low: -1, neutral: 0, high: 0.6 },
      read: ({ features }) => Math.abs(featureOf(features, 'sentimentValence')),
    },
  ],
  directness: [
    text('wordsPerSentence', { weight: -0.2, scale: { low: 4, neutral: 11, high: 22 } }),
    text('hedgeRatio', { weight: -0.15, scale: { low: -0.02, neutral: 0.01, high: 0.08 } }),
    feature('questionRatio', { weight: -0.15, scale: { low: -0.25, neutral: 0.25, high: 1 } }),
  ],
  warmth: [
    feature('sentimentValence', {
      weight: 0.25,
      scale: { low: -0.5, neutral: 0, high: 0.5, minimum: -1 },
    }),
    text('courtesyRatio', { weight: 0.15, scale: { low: -0.05, neutral: 0.02, high: 0.15 } }),
    feature('emojiDensity', { weight: 0.1, scale: { low: -0.1, neutral: 0.02, high: 0.15 } }),
  ],
  pace: [
    feature('meanIntervalDeviation', { weight: -0.3, scale: DEVIATION }),
    feature('meanBurstLengthDeviation', { weight: 0.2, scale: DEVIATION }),
  ],
};
