import type { Random } from '../random.ts';

/** British spellings that the grammar uses, and the American ones. */
const AMERICAN: readonly [RegExp, string][] = [
  [/\b(col|fav|neighb|flav|hum|hon)our/gi, '$1or'],
  [/\b(organ|apolog|memor|recogn|prior|real)is(e|ing|ed)\b/gi, '$1iz$2'],
  [/\bpractise/gi, 'practice'],
  [/\bflat\b/gi, 'apartment'],
  [/\bholiday/gi, 'vacation'],
  [/\bmum\b/gi, 'mom'],
  [/\bgrey\b/gi, 'gray'],
  [/\bmaths\b/gi, 'math'],
  [/\bcosy\b/gi, 'cozy'],
  [/\btravelling\b/gi, 'traveling'],
  [/\brubbish\b/gi, 'garbage'],
  [/\bbiscuit/gi, 'cookie'],
];
const AMERICANS = 0.35;

export const respell = (text: string, random: Random): string =>
  random.chance(AMERICANS)
    ? AMERICAN.reduce((result, [british, american]) => result.replace(british, american), text)
    : text;
