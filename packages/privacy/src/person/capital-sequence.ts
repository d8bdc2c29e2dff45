import type { Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { filterOf } from '../candidates/word-filter.ts';
import { foldWord } from '../context/fold.ts';
import { names, WORD } from './lexicon.ts';
import { PARTICLES } from './titles.ts';

/** One word of a sequence. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Bits of `WORD`. */
  readonly bits: number;
  readonly initial: boolean;
  readonly particle: boolean;
  readonly capital: boolean;
  readonly allCapitals: boolean;
}

const MOST_WORDS = 6;

const HYPHEN = '-';

/** What is known of a word; of a double name, what is known of its parts. */
const bitsOf = (folded: string): number => names().get(folded) ?? 0;

export const wordAt = ({ text, tokens }: Document, token: number): NameWord => {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  const kind = tokens.kind[token] as number;
  const word = text.slice(start, end);
  const folded = foldWord(word, (kind & KIND.nonAscii) === 0);
  const capital = (kind & KIND.upperFirst) !== 0;
  return {
    start,
    end,
    text: word,
    folded,
    bits: bitsOf(folded),
    initial: capital && word.length === 1,
    particle: PARTICLES.has(folded),
    capital,
    allCapitals: capital && (kind & KIND.lower) === 0 && word.length > 1,
  };
};

const isLetters = (kind: number): boolean => (kind & (KIND.digit | KIND.ideograph)) === 0;

const isLetterToken = ({ tokens }: Document, token: number): boolean =>
  token < tokens.count && isLetters(tokens.kind[token] as number);

/** Whether two tokens stand in one name: a space, a hyphen, an apostrophe, a stop behind an initial. */
const joined = ({ text, tokens }: Document, token: number, initial: boolean): boolean => {
  const end = tokens.end[token] as number;
  const next = tokens.start[token + 1] as number;
  const gap = next - end;
  if (gap === 1)
    return (
      text[end] === ' ' ||
      text[end] === HYPHEN ||
      text[end] === "'" ||
      (initial && text[end] === '.')
    );
  return gap === 2 && initial && text[end] === '.' && text[end + 1] === ' ';
};

/** The small second half of a name in Latin letters of East Asia: `Yu-ting`, `Jae-sung`. */
const isSyllable = (first: NameWord, second: NameWord): boolean =>
  !second.capital &&
  second.text.length >= 2 &&
  second.text.length <= 6 &&
  first.text.length >= 2 &&
  first.text.length <= 6 &&
  ((first.bits & WORD.common) === 0 || (first.bits & WORD.given) !== 0) &&
  (second.bits & WORD.common) === 0 &&
  (first.bits & WORD.place) === 0;

const PARTICLE_BITS = 11;
const PARTICLE_FILTER = filterOf(PARTICLES, PARTICLE_BITS);

/** Tells most small words that end a sequence without cutting them out of the text. */
const mayGoOn = ({ text, tokens }: Document, last: NameWord, token: number): boolean =>
  ((tokens.kind[token] as number) & (KIND.upperFirst | KIND.nonAscii)) !== 0 ||
  text[last.end] === HYPHEN ||
  PARTICLE_FILTER.mayHold(tokens.hash[token] as number);

/**
 * The words from a capitalised token on that could be one name: capitals, initials, and particles
 * between them. Bounded to a few words.
 */
export const capitalSequence = (
  document: Document,
  first: number,
): { words: NameWord[]; next: number } => {
  const words: NameWord[] = [wordAt(document, first)];
  let token = first;
  while (words.length < MOST_WORDS && isLetterToken(document, token + 1)) {
    const last = words.at(-1) as NameWord;
    if (!joined(document, token, last.initial) || !mayGoOn(document, last, token + 1)) break;
    const word = wordAt(document, token + 1);
    if (document.text[last.end] === HYPHEN && isSyllable(last, word)) {
      words.push({ ...word, capital: true });
      token++;
      continue;
    }
    const genitive = document.text[last.end] === "'" && word.text.length === 1;
    if (genitive || !(word.capital || word.particle)) break;
    words.push(word);
    token++;
  }
  while (words.length > 1 && !(words.at(-1) as NameWord).capital) {
    words.pop();
    token--;
  }
  return { words, next: token + 1 };
};
