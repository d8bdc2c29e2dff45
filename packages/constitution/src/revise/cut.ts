import type { PrincipleJudgement } from '../judge/judge.ts';
import { type Sentence, sentencesOf } from './kept-facts.ts';

/**
 * The text without the sentences in which principles were found broken. Needs no model and invents no word.
 * Nothing where no place is known, where nothing would be left, or where what is left would lean on what
 * went, or would be half a quotation or half a block of code.
 */
export function cutBroken(
  text: string,
  broken: readonly Pick<PrincipleJudgement, 'spans'>[],
): string | undefined {
  const spans = broken.flatMap((principle) => principle.spans);
  if (spans.length === 0) return undefined;
  const sentences = sentencesOf(text);
  const isCut = ({ start, end }: Sentence) =>
    spans.some((span) => span.start < end && span.end > start);
  const isSafe = sentences.every((sentence, at) => {
    if (isCut(sentence)) return isWhole(sentence.text);
    const before = sentences[at - 1];
    return before === undefined || !isCut(before) || !LEANING.test(sentence.text);
  });
  if (!isSafe) return undefined;
  const left = sentences
    .filter((sentence) => !isCut(sentence))
    .map((sentence) => sentence.text)
    .join('')
    .trim();
  return left === '' || left === text.trim() ? undefined : left;
}

/** A sentence that begins so says something of the one before it. */
const LEANING =
  /^\W*(?:this|that|these|those|they|them|their|such|so|therefore|thus|hence|which|but|however|yet|instead|otherwise|because|for (?:example|instance)|in other words|not (?:so|true))\b/i;

/** Whether a sentence can go without taking half of a quotation, of brackets or of code with it. */
const isWhole = (sentence: string): boolean =>
  !sentence.includes('```') &&
  PAIRS.every(([open, close]) => countOf(sentence, open) === countOf(sentence, close)) &&
  EVEN.every((mark) => countOf(sentence, mark) % 2 === 0);

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\u201c', '\u201d'],
] as const;

const EVEN = ['"', '`'] as const;

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;
