import type { TextStatistics } from '../text/text-statistics.ts';
import type { Measures } from './feature-names.ts';

type ToneFeature = 'questionRatio' | 'formality' | 'emojiDensity' | 'sentimentValence';

const EMPTY_FORMALITY = 0.5;

/** Features 12-15. A message of emoji alone has the density 1. */
export const toneFeatures = (text: TextStatistics): Measures<ToneFeature> => ({
  questionRatio: text.questionRatio,
  formality: text.empty ? EMPTY_FORMALITY : text.formality,
  emojiDensity: text.empty ? null : text.emoji / Math.max(1, text.words),
  sentimentValence: text.sentimentValence,
});
