import type { Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { filterOf } from '../candidates/word-filter.ts';
import { foldWord } from '../context/fold.ts';
import type { Introductions } from './introductions.ts';
import { mayBeListed, names, WORD } from './lexicon.ts';
import { isSignedOff } from './sign-off.ts';
import { PARTICLES, TITLES, WEAK_TITLES } from './titles.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 3;
const SHORTEST = 3;
const LONGEST_TITLE = 14;
const TITLE_FILTER = filterOf(TITLES, 14);
const NAME = WORD.given | WORD.surname;

const foldAt = ({ text, tokens }: Document, token: number): string =>
  foldWord(
    text.slice(tokens.start[token], tokens.end[token]),
    ((tokens.kind[token] as number) & KIND.nonAscii) === 0,
  );

const bitsAt = (document: Document, token: number): number => {
  const { kind, hash } = document.tokens;
  if (((kind[token] as number) & KIND.nonAscii) === 0 && !mayBeListed(hash[token] as number))
    return 0;
  return names().get(foldAt(document, token)) ?? 0;
};

const isNext = ({ tokens }: Document, token: number): boolean =>
  (tokens.start[token] as number) - (tokens.end[token - 1] as number) === 1;

/** In lower case only a listed name right behind words that introduce one counts. */
export const introducedLowerName = (
  document: Document,
  token: number,
  introductions: Introductions,
): Range | undefined => {
  const { tokens } = document;
  const start = tokens.start[token] as number;
  const certain =
    introductions.get(start) ?? (isSignedOff(document.text, start) ? false : undefined);
  if (certain === undefined) return undefined;
  let end = -1;
  for (let i = token; i < Math.min(tokens.count, token + MOST_WORDS); i++) {
    if (i > token && !isNext(document, i)) break;
    const folded = foldAt(document, i);
    const bits = names().get(folded) ?? 0;
    const listed = (bits & NAME) !== 0 && (bits & WORD.common) === 0;
    const unknown = (i > token || certain) && bits === 0 && folded.length >= SHORTEST;
    if (
      !listed &&
      !(i > token && (bits & WORD.surname) !== 0) &&
      !unknown &&
      !PARTICLES.has(folded)
    )
      break;
    end = tokens.end[i] as number;
  }
  return end < 0 ? undefined : { start, end };
};

const isClear = (bits: number, bit: number): boolean =>
  (bits & bit) !== 0 && (bits & (WORD.common | WORD.place)) === 0;

/** In a text without any capital: up to two words behind a title that is nothing else. */
export const titledLowerName = (document: Document, token: number): Range | undefined => {
  const { tokens, text } = document;
  if (token === 0) return undefined;
  const before = (tokens.end[token - 1] as number) - (tokens.start[token - 1] as number);
  if (before > LONGEST_TITLE) return undefined;
  const { kind, hash } = tokens;
  if (
    ((kind[token - 1] as number) & KIND.nonAscii) === 0 &&
    !TITLE_FILTER.mayHold(hash[token - 1] as number)
  )
    return undefined;
  const title = foldAt(document, token - 1);
  if (!TITLES.has(title) || WEAK_TITLES.has(title)) return undefined;
  const start = tokens.start[token] as number;
  if (!/^\.? $/.test(text.slice(tokens.end[token - 1], start))) return undefined;
  let end = -1;
  for (let i = token; i < Math.min(tokens.count, token + 2); i++) {
    if (i > token && !isNext(document, i)) break;
    const bits = bitsAt(document, i);
    const length = (tokens.end[i] as number) - (tokens.start[i] as number);
    const ordinary = (bits & WORD.common) !== 0 && (bits & NAME) === 0;
    if (length < SHORTEST || ordinary || (i > token && !isClear(bits, NAME))) break;
    end = tokens.end[i] as number;
  }
  return end < 0 ? undefined : { start, end };
};

/** In a text without any capital: a given name and a surname side by side, perhaps with an initial between. */
export const plainLowerName = (document: Document, token: number): Range | undefined => {
  const { tokens, text } = document;
  const start = tokens.start[token] as number;
  if ((tokens.end[token] as number) - start < SHORTEST) return undefined;
  if (!isClear(bitsAt(document, token), WORD.given)) return undefined;
  let last = token + 1;
  if (last >= tokens.count || !isNext(document, last)) return undefined;
  if ((tokens.end[last] as number) - (tokens.start[last] as number) === 1) {
    const dotted = text[tokens.end[last] as number] === '.';
    last++;
    if (last >= tokens.count) return undefined;
    const gap = (tokens.start[last] as number) - (tokens.end[last - 1] as number);
    if (gap > (dotted ? 2 : 1)) return undefined;
  }
  const length = (tokens.end[last] as number) - (tokens.start[last] as number);
  if (length < SHORTEST || !isClear(bitsAt(document, last), NAME)) return undefined;
  return { start, end: tokens.end[last] as number };
};
