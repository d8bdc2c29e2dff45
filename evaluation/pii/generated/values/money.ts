import { ibanOf, withLuhn, withTens } from '../check-digits.ts';
import { BASE62, DIGITS, HEX, type Random, UPPER } from '../random.ts';

const CARD_STARTS: readonly (readonly [start: string, length: number])[] = [
  ['4', 16],
  ['51', 16],
  ['55', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['3569', 16],
  ['36', 14],
  ['62', 16],
  ['5018', 16],
];

export const card = (r: Random): string => {
  const [start, length] = r.pick(CARD_STARTS);
  const value = withLuhn(start + r.from(DIGITS, length - start.length - 1));
  if (r.chance(0.5)) return value;
  const mark = r.pick([' ', '-']);
  return length === 15
    ? [value.slice(0, 4), value.slice(4, 10), value.slice(10)].join(mark)
    : (value.match(/\d{1,4}/g) ?? []).join(mark);
};

const IBAN_SHAPES: Readonly<Record<string, (r: Random) => string>> = {
  DE: (r) => r.from(DIGITS, 18),
  AT: (r) => r.from(DIGITS, 16),
  CH: (r) => r.from(DIGITS, 17),
  FR: (r) => r.from(DIGITS, 23),
  ES: (r) => r.from(DIGITS, 20),
  IT: (r) => r.from(UPPER, 1) + r.from(DIGITS, 22),
  PT: (r) => r.from(DIGITS, 21),
  NL: (r) => r.pick(['ABNA', 'INGB', 'RABO']) + r.from(DIGITS, 10),
  PL: (r) => r.from(DIGITS, 24),
  SE: (r) => r.from(DIGITS, 20),
  NO: (r) => r.from(DIGITS, 11),
  DK: (r) => r.from(DIGITS, 14),
  FI: (r) => r.from(DIGITS, 14),
  TR: (r) => r.from(DIGITS, 22),
  GB: (r) => r.pick(['BARC', 'LOYD', 'NWBK']) + r.from(DIGITS, 14),
  BR: (r) => r.from(DIGITS, 23) + r.from(UPPER, 2),
};

export const iban = (r: Random, region: string): string => {
  const country = region in IBAN_SHAPES ? region : r.pick(Object.keys(IBAN_SHAPES));
  const value = ibanOf(country, (IBAN_SHAPES[country] as (r: Random) => string)(r));
  return r.chance(0.5) ? value : (value.match(/.{1,4}/g) ?? []).join(' ');
};

export const account = (r: Random): string =>
  r.pick([
    r.from('123456789', 1) + r.from(DIGITS, r.integer(7, 11)),
    `${r.from(DIGITS, 4)}-${r.from(DIGITS, 6)}`,
    `${r.from('123456789', 1)}${r.from(DIGITS, 2)}-${r.from(DIGITS, 6)}-${r.from(DIGITS, 3)}`,
  ]);

/** Numbers of a bank branch, with the word that its country uses. */
export const ROUTING: readonly (readonly [label: string, make: (r: Random) => string])[] = [
  [
    'Routing number',
    (r) => withTens(`0${r.integer(1, 9)}${r.from(DIGITS, 6)}`, [3, 7, 1, 3, 7, 1, 3, 7]),
  ],
  ['ABA', (r) => withTens(`3${r.from('12', 1)}${r.from(DIGITS, 6)}`, [3, 7, 1, 3, 7, 1, 3, 7])],
  ['Sort code', (r) => `${r.from(DIGITS, 2)}-${r.from(DIGITS, 2)}-${r.from(DIGITS, 2)}`],
  ['BSB', (r) => `${r.from(DIGITS, 3)}-${r.from(DIGITS, 3)}`],
  ['IFSC', (r) => `${r.pick(['HDFC', 'SBIN', 'ICIC', 'UTIB'])}0${r.from(DIGITS, 6)}`],
  ['Transit number', (r) => `${r.from(DIGITS, 5)}-${r.from(DIGITS, 3)}`],
  [
    'BLZ',
    (r) => `${r.integer(1, 8)}${r.from(DIGITS, 2)} ${r.from(DIGITS, 3)} ${r.from(DIGITS, 2)}`,
  ],
  [
    'SWIFT/BIC',
    (r) =>
      `${r.pick(['DEUT', 'BNPA', 'CHAS', 'BARC'])}${r.pick(['DE', 'FR', 'US', 'GB'])}${r.from(UPPER, 2)}${r.pick(['', 'XXX'])}`,
  ],
];

/** Published addresses of blocks and of documentation, and shapes without a check. */
export const wallet = (r: Random): string =>
  r.pick([
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    `0x${r.from(HEX, 40)}`,
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L',
    'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9',
    'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
  ]);

export const base62 = (r: Random, length: number): string => r.from(BASE62, length);
