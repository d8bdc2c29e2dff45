import { between, type Draw, pick } from './draw.ts';
import { GIVEN, IDEOGRAPHS, SURNAMES } from './pools.ts';
import { likeCase } from './shape.ts';

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|herr|frau|mme|m|sr|sra|sig|dott|ing)\.?$/i;
const INITIAL = /^\p{Lu}\.?$/u;
const LETTERS = 'ABCDEFGHJKLMNPRSTVW';

const ideographs = (value: string, draw: Draw): string =>
  [...value].map((_, i) => pick(draw, i === 0 ? IDEOGRAPHS.surnames : IDEOGRAPHS.given)).join('');

/** A name of as many words: titles stay, initials become other initials, the last word a surname. */
export const namePerson = (value: string, draw: Draw): string => {
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(value))
    return ideographs(value, draw);
  const words = value.split(/(\s+)/);
  const names = words.filter((word) => /\p{L}/u.test(word) && !TITLE.test(word));
  const surname = names.length > 1 || names.length < words.filter((w) => w.trim() !== '').length;
  let seen = 0;
  return words
    .map((word) => {
      if (!/\p{L}/u.test(word) || TITLE.test(word)) return word;
      seen++;
      if (INITIAL.test(word)) return word.replace(/\p{Lu}/u, () => pick(draw, [...LETTERS]));
      const tail = /[.,;]$/.exec(word)?.[0] ?? '';
      return likeCase(word, pick(draw, seen === names.length && surname ? SURNAMES : GIVEN)) + tail;
    })
    .join('');
};

/** An address of a domain that is reserved for examples (RFC 2606). */
export const nameMailbox = (value: string, draw: Draw): string =>
  likeCase(
    value,
    `${pick(draw, GIVEN)}.${pick(draw, SURNAMES)}${between(draw, 10, 99)}@example.${pick(draw, ['org', 'com', 'net'])}`.toLowerCase(),
  );
