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

/** Whether a new wording has every warning of the old one, word for word, and exactly its numbers. */
export function keepsFacts(before: string, after: string): boolean {
  if (numbersIn(before).join(' ') !== numbersIn(after).join(' ')) return false;
  const said = plain(after);
  return sentencesOf(before)
    .filter(({ text }) => warns(text))
    .every(({ text }) => said.includes(plain(text)));
}
