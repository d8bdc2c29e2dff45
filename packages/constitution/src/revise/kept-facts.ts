/** Words by which a sentence warns of a danger. */
const WARNING =
  /\b(?:never|must not|mustn't|do not|don't|should not|shouldn't|avoid|danger(?:ous)?|warning|caution|careful|toxic|poison(?:ous)?|fatal|deadly|emergency|call (?:911|112|999)|seek (?:help|medical))\b/i;

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

export interface Sentence {
  /** In UTF-16 units of the whole text, with the space after it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const sentencesOf = (text: string): Sentence[] =>
  [...SEGMENTER.segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    text: segment,
  }));

export const warns = (sentence: string): boolean => WARNING.test(sentence);

export const numbersIn = (text: string): string[] => (text.match(NUMBER) ?? []).sort();

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names and addresses: words with a capital letter inside a sentence, and what has a dot, slash or at sign in it. */
const NAME = /(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}\p{N}'’-]+|\S+[./@]\S+/gu;

/** Numbers in words; `one` is more often a pronoun. */
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|twice)s?\b/gi;

const numberWordsIn = (text: string): string[] =>
  (text.match(NUMBER_WORD) ?? []).map((word) => word.toLowerCase()).sort();

/** Whether a new wording names nothing that the old one did not. */
function namesNothingNew(before: string, after: string): boolean {
  const known = new Set(plain(before).split(' '));
  return (after.match(NAME) ?? []).every((name) =>
    plain(name)
      .split(' ')
      .every((word) => known.has(word)),
  );
}

/**
 * Whether a new wording has every warning of the old one, word for word, exactly its numbers, and no name or
 * address that is not in it. What else it says may differ.
 */
export function keepsFacts(before: string, after: string): boolean {
  if (numbersIn(before).join(' ') !== numbersIn(after).join(' ')) return false;
  if (numberWordsIn(before).join(' ') !== numberWordsIn(after).join(' ')) return false;
  if (!namesNothingNew(before, after)) return false;
  const said = plain(after);
  return sentencesOf(before)
    .filter(({ text }) => warns(text))
    .every(({ text }) => said.includes(plain(text)));
}
