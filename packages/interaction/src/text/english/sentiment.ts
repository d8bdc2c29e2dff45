import { VALENCES } from './valence-lexicon.ts';

const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never neither nor none nothing nobody nowhere hardly barely scarcely without cannot cant dont
  wont didnt doesnt isnt arent wasnt werent couldnt wouldnt shouldnt hasnt havent hadnt aint`.split(
    /\s+/,
  ),
);

/** Words before a valued one in which a negation flips it. */
const NEGATION_REACH = 3;

const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/**
 * Valence of the words in [-1, 1]: the sum of their valences / square root of the number of words,
 * clamped. A negation within the three preceding words flips a valence. Null without words.
 * It describes words, never a person.
 */
export function sentimentValence(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  let sum = 0;
  let lastNegation = Number.NEGATIVE_INFINITY;
  words.forEach((word, index) => {
    const valence = VALENCES.get(word) ?? 0;
    sum += index - lastNegation <= NEGATION_REACH ? -valence : valence;
    if (isNegation(word)) lastNegation = index;
  });
  return Math.min(1, Math.max(-1, sum / Math.sqrt(words.length)));
}
