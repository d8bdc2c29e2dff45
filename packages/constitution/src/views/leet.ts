import type { View } from './view.ts';

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
  '|': 'l',
};

/** A letter beside a sign: no word has both without it. */
const MIXED = /[a-z][0-9@$!+|]|[0-9@$!+|][a-z]/;

/** A run of letters, digits and signs that stand for letters. */
const WORD = /[a-z0-9@$!+|]+/g;

/** Ordinary words with digits: `4th`, `mp3`, `10k`, `v2`, `h2o`. */
const ORDINARY = /^(?:\d+[a-z]{0,3}|[a-z]{1,3}\d+[a-z]?|[a-z]+\d+)[!+]*$/;

/** Digits that stand for no letter, and words too long for one: a hash, a serial number. */
const NO_WORD = /[269]|^.{21}/;

const HAS_LETTER = /[a-z]/;
const HAS_SIGN = /[0-9@$+|]|!(?=[a-z])/;

/**
 * The view with digits and signs inside words read as the letters they resemble; null where there are
 * none. Every character keeps its place.
 */
export function leetView(view: View): View | null {
  if (!MIXED.test(view.text)) return null;
  let changed = false;
  const text = view.text.replace(WORD, (word) => {
    if (!HAS_LETTER.test(word) || !HAS_SIGN.test(word)) return word;
    if (ORDINARY.test(word) || NO_WORD.test(word)) return word;
    changed = true;
    return word.replace(/[0-9@$!+|]/g, (sign, at: number) =>
      // A mark at the end of a word is punctuation.
      sign === '!' && at === word.length - 1 ? sign : (LETTERS[sign] ?? sign),
    );
  });
  return changed ? { ...view, id: 'leet', text } : null;
}
