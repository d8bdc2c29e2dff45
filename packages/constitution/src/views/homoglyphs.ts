/**
 * Letters of other scripts that look like Latin ones in most fonts (a part of the Unicode Consortium's
 * confusables, UTS 39, that people do use to hide words).
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'Ьƅ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еєε',
  g: 'ɡց',
  h: 'һн',
  i: 'іıɩιӏ',
  j: 'ј',
  k: 'кκ',
  l: 'ⅼ',
  m: 'мⅿ',
  n: 'ոηп',
  o: 'оοօσ',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υսʋ',
  v: 'νѵ',
  w: 'ѡԝɯω',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢ',
};

/** The Latin letter a lower-case letter looks like, by that letter. */
export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, letters]) =>
    [...letters].map((letter) => [letter.toLowerCase(), latin] as const),
  ),
);
