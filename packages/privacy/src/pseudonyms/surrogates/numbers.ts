import { luhn } from '../../checksum/luhn.ts';
import { mod97 } from '../../checksum/mod97.ts';
import { weightedSum } from '../../checksum/weighted.ts';
import { type Draw, digits } from './draw.ts';
import { intoDigits, sameForm } from './shape.ts';

const digitCount = (value: string): number => value.replace(/\D/g, '').length;

const TEST_ISSUERS: Readonly<Record<string, string>> = {
  '3': '378282',
  '4': '400000',
  '5': '555555',
  '6': '601111',
};

/** A number of the issuers' test ranges with a valid check digit. */
export const inventCard = (value: string, draw: Draw): string | undefined => {
  const length = digitCount(value);
  const first = /\d/.exec(value)?.[0] ?? '4';
  const prefix = TEST_ISSUERS[first] ?? '400000';
  const body = prefix + digits(draw, length - prefix.length - 1);
  const last = [...'0123456789'].find((digit) => luhn(body + digit)) as string;
  return intoDigits(value, body + last);
};

/** The country and form stay; the bank's code becomes zeros, which no bank has; the check digits fit. */
export const inventIban = (value: string, draw: Draw): string => {
  const compact = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const account = sameForm(compact.slice(8), draw);
  const bank = compact.slice(4, 8).replace(/[A-Z]/g, 'X').replace(/\d/g, '0');
  const country = compact.slice(0, 2);
  const check = String(98 - mod97(`${bank}${account}${country}00`)).padStart(2, '0');
  const invented = `${country}${check}${bank}${account}`;
  let next = 0;
  return value.replace(/[A-Za-z0-9]/g, () => invented[next++] as string);
};

const ABA_WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** Routing numbers from 33 to 60 are not assigned; the check digit fits. */
export const inventRouting = (value: string, draw: Draw): string | undefined => {
  if (digitCount(value) !== 9) return sameForm(value, draw);
  const body = `45${digits(draw, 6)}`;
  const last = (10 - (weightedSum(`${body}0`, ABA_WEIGHTS) % 10)) % 10;
  return intoDigits(value, `${body}${last}`);
};

/** Area 666 is never issued. */
export const inventSsn = (value: string, draw: Draw): string | undefined =>
  digitCount(value) === 9 ? intoDigits(value, `666${digits(draw, 6)}`) : sameForm(value, draw);
