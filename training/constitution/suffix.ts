import type { Example } from './example.ts';
import { countTrigrams, KINDS, type Trigrams, trigramsFrom } from './shipped.ts';

/** What is read of a long text, UTF-16 code units. */
const READ = 4000;

/** How surprising characters are in texts that are known to be no attack. */
export function trainTrigrams(examples: readonly Example[]): Trigrams {
  const counts = new Float64Array(KINDS ** 3);
  for (const { text, labels } of examples)
    if (labels.jailbreak === 0) countTrigrams(counts, text.slice(0, READ));
  return trigramsFrom(counts);
}
