import type { NameWord } from './capital-sequence.ts';
import { WORD } from './lexicon.ts';
import { SUFFIXES, TITLES, WEAK_TITLES } from './titles.ts';

/** Takes off what stands around a name inside its capitals: titles, opening words, suffix words. */
export const trimName = (
  words: readonly NameWord[],
  text: string,
  introduced: boolean,
): { words: readonly NameWord[]; titled: boolean } => {
  let rest = words;
  let titled = false;
  while (rest.length > 0) {
    const [first] = rest as [NameWord, ...NameWord[]];
    const dotted = text[first.end] === '.';
    const isTitle =
      !(first.allCapitals && !rest.every(({ allCapitals }) => allCapitals)) &&
      TITLES.has(first.folded) &&
      rest.length > 1 &&
      (!WEAK_TITLES.has(first.folded) || dotted || rest.length > 2);
    const opening =
      !introduced &&
      !(first.initial && dotted) &&
      !(first.particle && titled) &&
      (first.bits & WORD.common) !== 0 &&
      (first.bits & (WORD.given | WORD.surname)) === 0;
    if (!isTitle && !opening && !(first.particle && !titled)) break;
    if (isTitle) titled = true;
    rest = rest.slice(1);
  }
  while (rest.length > 1 && SUFFIXES.has((rest.at(-1) as NameWord).folded))
    rest = rest.slice(0, -1);
  return { words: rest, titled };
};
