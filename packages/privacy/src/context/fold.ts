const MARKS = /\p{M}+/gu;
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const LIGATURE = /[ßæœøđðþłı]/g;

/** A word as word lists hold it: lower case, accents and ligatures reduced to ASCII letters. */
export const foldWord = (word: string, ascii: boolean): string => {
  const lower = word.toLowerCase();
  if (ascii) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] as string);
};
