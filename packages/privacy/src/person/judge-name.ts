import type { NameWord } from './capital-sequence.ts';
import { names, WORD } from './lexicon.ts';
import type { Surroundings } from './surroundings.ts';

const has = ({ bits }: NameWord, bit: number): boolean => (bits & bit) !== 0;

/** Known as a name and as nothing else. */
const isClear = (word: NameWord, bit: number): boolean =>
  has(word, bit) && !has(word, WORD.common | WORD.place);

const isPlain = (word: NameWord): boolean => word.bits === 0 && word.text.length > 1;

const isPlacePhrase = (words: readonly NameWord[]): boolean =>
  ((names().get(words.map(({ folded }) => folded).join('_')) ?? 0) & WORD.place) !== 0;

/** Behind these nobody has to know a name: `by`, `said`, a role right before. */
const isExpected = ({ related, acting, cue, articled, setOff }: Surroundings): boolean =>
  !articled && (related || acting || setOff || cue > NEXT_TO);
const NEXT_TO = 0.9;

/** Two or three words that no list knows: a name only where one is expected. */
const unknownName = (words: readonly NameWord[], around: Surroundings): number =>
  words.length <= 3 &&
  words.every(
    (word) => (isPlain(word) && word.text.length > 2 && !word.allCapitals) || word.initial,
  )
    ? isExpected(around)
      ? 0.56
      : around.articled
        ? 0.1
        : 0.4
    : 0.2;

const initialFirst = (words: readonly NameWord[], around: Surroundings): number => {
  const last = words.at(-1) as NameWord;
  if (isClear(last, WORD.surname | WORD.given)) return 0.7;
  if (has(last, WORD.surname) && !has(last, WORD.common)) return 0.62;
  if (isPlain(last) && !last.allCapitals)
    return words.length > 2 || isExpected(around) ? 0.56 : 0.4;
  return 0.2;
};

const fullName = (words: readonly NameWord[], around: Surroundings): number => {
  const first = words[0] as NameWord;
  const last = words.at(-1) as NameWord;
  const lastPlain = isPlain(last) || has(last, WORD.surname | WORD.given);
  if (first.initial) return initialFirst(words, around);
  if (isClear(first, WORD.given)) {
    if (isClear(last, WORD.surname | WORD.given)) return 0.92;
    if (last.initial) return 0.7;
    if (lastPlain && !has(last, WORD.common)) return 0.84;
    if (has(last, WORD.surname)) return 0.72;
    return has(last, WORD.place) && !has(last, WORD.common) ? 0.56 : 0.35;
  }
  if (has(first, WORD.given)) {
    if (isClear(last, WORD.surname)) {
      // `the Don Carlo`, `the Will Lopez`: a work, a ship.
      if (around.articled && has(first, WORD.common)) return 0.35;
      return around.sentenceStart && has(first, WORD.common) ? 0.66 : 0.74;
    }
    if (isPlain(last)) {
      if (has(first, WORD.common)) return around.sentenceStart || around.articled ? 0.3 : 0.54;
      return 0.6;
    }
    if (!has(first, WORD.common)) {
      if (has(last, WORD.surname | WORD.given) && !has(last, WORD.common)) return 0.6;
      if (has(last, WORD.surname)) return 0.52;
    }
    return has(last, WORD.surname) && !has(last, WORD.common) ? 0.55 : 0.3;
  }
  if (around.articled) return 0.35;
  if (isClear(last, WORD.surname) && !has(first, WORD.common)) return isPlain(first) ? 0.58 : 0.66;
  // The family name comes first in Hungarian, Chinese, Vietnamese and others.
  if (isClear(first, WORD.surname) && (isPlain(last) || has(last, WORD.given))) return 0.56;
  if (words.some((word) => isClear(word, WORD.given)) && !has(first, WORD.common)) return 0.55;
  if (isPlain(first) && has(last, WORD.surname) && !has(last, WORD.common) && isExpected(around))
    return 0.55;
  return unknownName(words, around);
};

const SHORTEST_LONE = 4;

const loneName = (word: NameWord, around: Surroundings): number => {
  if (word.initial || word.text.length < 2) return 0;
  const given = isClear(word, WORD.given);
  const surname = isClear(word, WORD.surname);
  if (around.addressed) {
    if (given) return 0.8;
    if (has(word, WORD.common) && !around.greeted && !around.speaking) return 0.3;
    if (has(word, WORD.given)) return 0.62;
    return isPlain(word) || surname ? 0.56 : 0.3;
  }
  if (around.sentenceStart && has(word, WORD.common)) return 0.2;
  if (around.acting && word.text.length > 2) {
    if (given) return 0.75;
    if (surname) return 0.6;
    if (isPlain(word)) return around.sentenceStart ? 0.3 : 0.52;
  }
  if (around.placed && !given) return 0.2;
  if (around.articled) return 0.3;
  if (around.genitive && (given || surname)) return 0.66;
  if (given && word.text.length >= SHORTEST_LONE) return around.sentenceStart ? 0.6 : 0.68;
  if (given) return around.cue > 0.5 || around.genitive || around.related ? 0.6 : 0.45;
  if (surname && word.text.length >= SHORTEST_LONE) return around.sentenceStart ? 0.35 : 0.52;
  if (has(word, WORD.given)) return around.cue > NEXT_TO && !has(word, WORD.common) ? 0.5 : 0.25;
  return 0.1;
};

/** How much a sequence of words looks like one person's name: 0 to 1. */
export const judgeName = (words: readonly NameWord[], around: Surroundings): number => {
  const real = words.filter((word) => !word.particle);
  if (real.length === 0) return 0;
  if (real.length > 1 && isPlacePhrase(words)) return 0.1;
  const known = real.some((word) => has(word, WORD.given | WORD.surname));
  const foreign = real.every((word) => isPlain(word) || has(word, WORD.given | WORD.surname));
  if (around.titled)
    return real.every((word) => has(word, WORD.common) && !has(word, WORD.surname)) ? 0.55 : 0.94;
  if (around.introduced) {
    if (known || foreign || real.every((word) => word.initial || isPlain(word))) return 0.92;
    return real.length > 1 && real.some(isPlain) ? 0.62 : 0.4;
  }
  const acting = around.acting && real.length > 1 && foreign;
  const base = acting
    ? Math.max(0.62, fullName(real, around))
    : real.length === 1
      ? loneName(real[0] as NameWord, around)
      : fullName(real, around);
  const raised = base >= 0.45 && around.cue > 0.6 && !real.some((word) => has(word, WORD.place));
  return raised ? Math.min(0.95, base + 0.2) : base;
};
