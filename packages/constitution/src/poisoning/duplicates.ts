import { normalText } from './normal-text.ts';
import type { TrainingText } from './training-file.ts';

export interface Repetition {
  /** Texts that stood in the file before. */
  readonly duplicates: number;
  /** Texts that stood in the file before with another label. */
  readonly flips: number;
}

/**
 * Counts texts that come again, and those that come again with another label: a handful of each is untidy,
 * many are how one shifts what a classifier learns. Linear in the texts.
 */
export function countRepetitions(texts: readonly TrainingText[]): Repetition {
  const seen = new Map<string, Set<string>>();
  let duplicates = 0;
  let flips = 0;
  for (const { text, label } of texts) {
    const normal = normalText(text);
    const labels = seen.get(normal);
    if (labels === undefined) {
      seen.set(normal, new Set([label]));
      continue;
    }
    duplicates++;
    if (!labels.has(label)) flips++;
    labels.add(label);
  }
  return { duplicates, flips };
}
