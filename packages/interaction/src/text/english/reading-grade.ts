import { countSyllables } from './syllables.ts';

/**
 * Flesch-Kincaid grade level (Kincaid et al. 1975):
 * 0.39 x words / sentences + 11.8 x syllables / words - 15.59, floored at 0. Null without words.
 */
export function readingGrade(words: readonly string[], sentences: number): number | null {
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const perSentence = words.length / Math.max(1, sentences);
  return Math.max(0, 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59);
}
