import type { TextStatistics } from '../text/text-statistics.ts';
import { FULL_SCALE, type Measures } from './feature-names.ts';

type WordingFeature = 'messageLength' | 'typeTokenRatio' | 'meanWordLength' | 'readingGrade';

/** Features 8-11. */
export const wordingFeatures = (text: TextStatistics): Measures<WordingFeature> => ({
  messageLength: text.words / FULL_SCALE.words,
  typeTokenRatio: text.typeTokenRatio,
  meanWordLength:
    text.meanWordLength === null ? null : text.meanWordLength / FULL_SCALE.wordCharacters,
  readingGrade: text.readingGrade === null ? null : text.readingGrade / FULL_SCALE.grade,
});
