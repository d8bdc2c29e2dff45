import { between, type Draw } from './draw.ts';

/** Puts new digits where the digits of a value stand; undefined where their number differs. */
export const intoDigits = (value: string, digits: string): string | undefined => {
  let next = 0;
  const filled = value.replace(/\d/g, () => digits[next++] ?? '');
  return next === digits.length ? filled : undefined;
};

/** The same capitals: all, none, or as the replacement has them. */
export const likeCase = (value: string, replacement: string): string => {
  if (value === value.toLowerCase()) return replacement.toLowerCase();
  return value.length > 1 && value === value.toUpperCase()
    ? replacement.toUpperCase()
    : replacement;
};

const letter = (draw: Draw, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + between(draw, 0, 25));

/** Another digit for each digit and another letter for each letter of the Latin alphabet. */
export const sameForm = (value: string, draw: Draw): string =>
  value
    .replace(/\d/g, () => String(between(draw, 0, 9)))
    .replace(/[a-z]/g, () => letter(draw, 'a'))
    .replace(/[A-Z]/g, () => letter(draw, 'A'));
