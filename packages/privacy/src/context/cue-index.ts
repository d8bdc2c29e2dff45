import { KIND, type Tokens, tokenise } from '../candidates/tokens.ts';
import { filterOf, type WordFilter } from '../candidates/word-filter.ts';
import type { Cells } from './columns.ts';
import { foldWord } from './fold.ts';

/** Phrases that speak for one meaning, e.g. `phone`. */
export interface CueGroup {
  readonly id: number;
  readonly phrases: readonly string[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly group: number;
}

/** What a word begins, and the marks it carries for families that read words. */
interface Entry {
  readonly phrases: Phrase[];
  mark: number;
}

/** Bits of a token's mark. */
export const MARK = Object.freeze({
  streetPrefix: 1,
  streetSuffix: 2,
  box: 4,
  dot: 8,
  at: 16,
  military: 32,
});

/** Phrases by their first word, and unspaced phrases by their first character. */
export interface CueIndex {
  readonly spaced: ReadonlyMap<string, Entry>;
  readonly filter: WordFilter;
  readonly unspaced: ReadonlyMap<string, readonly { text: string; group: number }[]>;
}

/** Where cue phrases occur in a text, in order of their start. */
export interface CueHits {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly group: readonly number[];
  /** The groups that occur at all: most rules can be ruled out by it. */
  readonly present: ReadonlySet<number>;
  /** Marks of each token, and every bit that occurs. */
  readonly mark: Uint8Array;
  readonly marks: number;
  /** Cells of tables; absent where there is none. */
  readonly cells?: Cells;
}

/** Whether any of the groups occurs anywhere in the text. */
export const anyPresent = ({ present }: CueHits, groups: ReadonlySet<number>): boolean => {
  for (const group of groups) if (present.has(group)) return true;
  return false;
};

const wordsOf = (phrase: string): string[] => {
  const tokens = tokenise(phrase);
  return Array.from({ length: tokens.count }, (_, i) =>
    foldWord(phrase.slice(tokens.start[i], tokens.end[i]), false),
  );
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

const FILTER_BITS = 19;

/** Compiles phrases; every phrase of several words is also known written together, as in keys of JSON. */
export const compileCues = (
  groups: readonly CueGroup[],
  marked: readonly (readonly [mark: number, words: Iterable<string>])[] = [],
): CueIndex => {
  const spaced = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const known = spaced.get(word);
    if (known !== undefined) return known;
    const fresh: Entry = { phrases: [], mark: 0 };
    spaced.set(word, fresh);
    return fresh;
  };
  const unspaced = new Map<string, { text: string; group: number }[]>();
  for (const { id, phrases } of groups) {
    for (const phrase of phrases) {
      const tokens = tokenise(phrase);
      if (tokens.count === 0) continue;
      if (((tokens.kind[0] ?? 0) & KIND.ideograph) !== 0) {
        push(unspaced, phrase[0] as string, { text: phrase, group: id });
        continue;
      }
      const words = wordsOf(phrase);
      const joined = words.join('');
      entry(words[0] as string).phrases.push({ words, group: id });
      if (words.length > 1) entry(joined).phrases.push({ words: [joined], group: id });
    }
  }
  for (const [mark, words] of marked)
    for (const word of words) entry(foldWord(word, false)).mark |= mark;
  return { spaced, filter: filterOf(spaced.keys(), FILTER_BITS), unspaced };
};

/** Words of a phrase may be parted by at most this many characters (`driver's  license`). */
const MAX_GAP = 3;
const MAX_WORD = 28;

const MOST_HUMPS = 3;
const R = 0x72;
/** Compounds of Germanic languages, with or without a joining s. */
const NUMBERED = /^(.{3,20}?)s?(?:nummer|nr)$/;
const HUMP = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;

/** Finds every phrase of the index. Each token is looked up once, so the time is linear. */
export const findCues = (text: string, tokens: Tokens, index: CueIndex): CueHits => {
  const start: number[] = [];
  const end: number[] = [];
  const group: number[] = [];
  const add = (from: number, to: number, id: number) => {
    start.push(from);
    end.push(to);
    group.push(id);
  };
  const wordAt = (token: number): string => {
    const from = tokens.start[token] as number;
    const to = tokens.end[token] as number;
    if (to - from > MAX_WORD) return '';
    return foldWord(text.slice(from, to), ((tokens.kind[token] as number) & KIND.nonAscii) === 0);
  };
  const matches = (phrase: Phrase, first: number): number => {
    for (let k = 1; k < phrase.words.length; k++) {
      const token = first + k;
      if (token >= tokens.count) return -1;
      const gap = (tokens.start[token] as number) - (tokens.end[token - 1] as number);
      if (gap > MAX_GAP || wordAt(token) !== phrase.words[k]) return -1;
    }
    return tokens.end[first + phrase.words.length - 1] as number;
  };
  const mark = new Uint8Array(tokens.count);
  let marks = 0;
  const lookUp = (word: string, token: number, from: number, to: number) => {
    const entry = index.spaced.get(word);
    if (entry === undefined) return;
    if (entry.mark !== 0) {
      mark[token] = entry.mark;
      marks |= entry.mark;
    }
    for (const phrase of entry.phrases) {
      const stop = phrase.words.length === 1 ? to : matches(phrase, token);
      if (stop >= 0) add(from, stop, phrase.group);
    }
  };
  /** `driversLicenseNumber`: each hump, and up to three of them together. */
  const lookUpHumps = (token: number) => {
    const from = tokens.start[token] as number;
    const word = text.slice(from, tokens.end[token]);
    const humps = [...word.matchAll(HUMP)];
    for (const [i, { index: at }] of humps.entries()) {
      for (const { 0: last, index } of humps.slice(i, i + MOST_HUMPS)) {
        const stop = index + last.length;
        if (stop - at < word.length)
          lookUp(word.slice(at, stop).toLowerCase(), token, from + at, from + stop);
      }
    }
  };
  /** `Kontonummer`, `körkortsnummer`: what is numbered. */
  const lookUpNumbered = (word: string, token: number, from: number, to: number) => {
    const stem = NUMBERED.exec(word)?.[1];
    if (stem !== undefined) lookUp(stem, token, from, to);
  };
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token] as number;
    const from = tokens.start[token] as number;
    const to = tokens.end[token] as number;
    if ((kind & KIND.ideograph) !== 0) {
      for (let i = from; i < to; i++) {
        const phrases = index.unspaced.get(text[i] as string);
        if (phrases === undefined) continue;
        for (const { text: phrase, group: id } of phrases) {
          if (text.startsWith(phrase, i)) add(i, i + phrase.length, id);
        }
      }
    } else if ((kind & KIND.letter) !== 0 && to - from <= MAX_WORD) {
      const numbered = to - from > 7 && (text.charCodeAt(to - 1) | 0x20) === R;
      const known =
        (kind & KIND.nonAscii) !== 0 || index.filter.mayHold(tokens.hash[token] as number);
      if (known || numbered) {
        const word = wordAt(token);
        lookUp(word, token, from, to);
        if (numbered) lookUpNumbered(word, token, from, to);
      }
      const mixed = KIND.lower | KIND.upper;
      if (
        (kind & mixed) === mixed &&
        (kind & KIND.digit) === 0 &&
        /\p{Ll}\p{Lu}/u.test(text.slice(from, to))
      ) {
        lookUpHumps(token);
      }
    }
  }
  return { start, end, group, present: new Set(group), mark, marks };
};
