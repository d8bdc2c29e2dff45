const VOWELS = /[aeiouy]+/g;
const SILENT_ENDING = /(?:[^aeiouyl]e|[^aeiouydt]ed|[^aeiouyscxzhg]es)$/;

/** Syllables of an English word by its vowel groups, silent endings left out; at least one. */
export function countSyllables(word: string): number {
  const groups = word.match(VOWELS)?.length ?? 0;
  return Math.max(1, SILENT_ENDING.test(word) ? groups - 1 : groups);
}
