import type { Document } from '../candidates/document.ts';
import { firstAtOrAfter } from '../context/evidence.ts';
import type { NameWord } from './capital-sequence.ts';
import type { Introductions } from './introductions.ts';
import { judgeName } from './judge-name.ts';
import { WORD } from './lexicon.ts';
import { isOrganisation } from './organisation.ts';
import { isSignedOff } from './sign-off.ts';
import { surroundingsOf } from './surroundings.ts';
import { TITLES } from './titles.ts';
import { trimName } from './trim-name.ts';

/** A sequence that was judged. */
export interface Judged {
  readonly words: readonly NameWord[];
  readonly score: number;
  /** `Name: ...` at the start of a line. */
  readonly speaker: boolean;
}

/** Groups of cue phrases that speak for a name. */
export interface NameGroups {
  readonly near: ReadonlySet<number>;
  readonly introducing: ReadonlySet<number>;
}

/** A speaker whom no list knows counts only among speakers with listed names. */
export const UNKNOWN_SPEAKER = 0.45;

const CODE_AFTER = /^[=({[]|^\s=|^::|^\.\w/;
const HANDLE_MARKS = '@#_/\\.$';
const MAIL_HEADER =
  /(?:^|\n)(?:from|to|cc|bcc|von|an|de|à|para|da|van|aan|od|do|från|till|fra|til): ?["']?$/i;
const IDENTIFIER = /\p{Ll}\p{Lu}/u;
const CAPITALS_INSIDE = /^(?:Mc|Mac|De|Del|Di|Du|Le|La|Van|Von|Fitz|O|St)\p{Lu}\p{Ll}+$/u;

const isName = (bits: number): boolean => (bits & (WORD.given | WORD.surname)) !== 0;

/** `@Carol`, `#Rome`, `config.Name`: not a name in a sentence. */
const isHandle = (text: string, start: number): boolean =>
  start > 0 && HANDLE_MARKS.includes(text[start - 1] as string);

/** Capitals inside a word are a name's only in McCoy, DeVito and their like. */
const isIdentifier = (word: string): boolean =>
  IDENTIFIER.test(word) && !CAPITALS_INSIDE.test(word);

/** Ordinary words alone, or too many unknown words, never make a name. */
const isHopeless = (words: readonly NameWord[]): boolean =>
  words.length > 4
    ? words.every(({ bits, particle }) => bits === 0 || particle)
    : words.length === 1 &&
      ((words[0] as NameWord).bits & WORD.common) !== 0 &&
      !isName((words[0] as NameWord).bits);

const COLON = 0x3a;

/** A colon, perhaps with a space and a quote behind it, stands before few words: it is looked for first. */
const isAddressee = (text: string, start: number): boolean =>
  (text.charCodeAt(start - 1) === COLON ||
    text.charCodeAt(start - 2) === COLON ||
    text.charCodeAt(start - 3) === COLON) &&
  MAIL_HEADER.test(text.slice(Math.max(0, start - 8), start));

/** `Postcode: ...`, a head `Full name`: known words that name a field are nobody's name. */
const isLabel = ({ text, hits }: Document, words: readonly NameWord[]): boolean => {
  const [first] = words as [NameWord, ...NameWord[]];
  const last = words.at(-1) as NameWord;
  if (!LABEL_AFTER.test(text.slice(last.end, last.end + 3))) return false;
  for (let i = firstAtOrAfter(hits.start, first.start); i < hits.start.length; i++) {
    if (hits.start[i] !== first.start) return false;
    if ((hits.end[i] as number) >= last.end) return true;
  }
  return false;
};
const LABEL_AFTER = /^(?:\s?[:：=|\t,;]|\s?\r?\n|\s?$)/;

/** Judges one sequence of capitals; `undefined` where it cannot be a name at all. */
export const judgeSequence = (
  document: Document,
  sequence: readonly NameWord[],
  groups: NameGroups,
  introductions: Introductions,
): Judged | undefined => {
  const { text } = document;
  const start = (sequence[0] as NameWord).start;
  const introduced =
    introductions.has(start) || isSignedOff(text, start) || isAddressee(text, start);
  if (!introduced && isHopeless(sequence)) return undefined;
  if (isHandle(text, start)) return undefined;
  const { words, titled } = trimName(sequence, text, introduced);
  if (words.length === 0) return undefined;
  const last = words.at(-1) as NameWord;
  if (/^[_@\d]/.test(text.slice(last.end, last.end + 1))) return undefined;
  if (CODE_AFTER.test(text.slice(last.end, last.end + 3))) return undefined;
  if (words.every(({ folded }) => TITLES.has(folded))) return undefined;
  if (words.some(({ text: word }) => isIdentifier(word))) return undefined;
  if (isOrganisation(words, text)) return undefined;
  const shouted = words.every(({ allCapitals }) => allCapitals);
  if (shouted && (words.length < 2 || words.some(({ bits }) => bits === 0)))
    return introduced || titled ? { words, score: 0.7, speaker: false } : undefined;
  if (isLabel(document, words)) return undefined;
  const around = surroundingsOf(document, words, groups.near, { introduced, titled });
  const score = judgeName(words, around);
  const unknownSpeaker =
    around.speaking && !around.greeted && words.every(({ bits }) => bits === 0);
  return {
    words,
    score: unknownSpeaker ? Math.min(score, UNKNOWN_SPEAKER) : score,
    speaker: around.speaking,
  };
};
