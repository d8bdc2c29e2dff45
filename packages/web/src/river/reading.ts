import type { DraftRhythm } from '@lethe/interaction';
import { words } from '../words/words.ts';

/** The river in words: "steady, 180 ms between keys, 2 corrections". */
export function reading({
  keys,
  rhythm,
  meanIntervalMs,
  correctedCharacters,
}: DraftRhythm): string {
  if (keys === 0) return words.river.still;
  if (meanIntervalMs === null) return words.river.oneKey;
  return [
    words.river.rhythm[rhythm],
    words.river.between(meanIntervalMs),
    words.river.corrections(correctedCharacters),
  ].join(', ');
}
