import { withElevens, withLuhn, withRemainder, withTens, withVerhoeff } from '../check-digits.ts';
import { DIGITS, type Random, UPPER } from '../random.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Tries until a number that can be issued comes out. */
const until = (make: () => string | undefined): string => make() ?? until(make);

const day = (random: Random) => ({
  year: random.integer(1945, 2004),
  month: random.integer(1, 12),
  day: random.integer(1, 28),
});

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE';
const HETU = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Decree of 23 December 1976: odd places by a table, even places by their order, modulus 26. */
const fiscalCode = (base: string): string => {
  const sum = [...base].reduce((total, character, i) => {
    const order = Number.parseInt(character, 36) - (/\d/.test(character) ? 0 : 10);
    return total + (i % 2 === 0 ? (ODD_VALUES[order] as number) : order);
  }, 0);
  return base + UPPER[sum % 26];
};

/** Identity and tax numbers by country, as their makers define them. */
export const IDENTITY_NUMBERS: Readonly<Record<string, (random: Random) => string>> = {
  GB: (r) =>
    r.chance(0.5)
      ? `${r.pick(['AB', 'CE', 'JG', 'PW', 'SH'])}${r.pick([' ', ''])}${r.from(DIGITS, 2)} ${r.from(DIGITS, 2)} ${r.from(DIGITS, 2)} ${r.pick(['A', 'B', 'C', 'D'])}`
      : until(() => {
          const value = withElevens(`4${r.from(DIGITS, 8)}`, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
          return value && `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
        }),
  AU: (r) =>
    until(() => {
      const base = `4${r.from(DIGITS, 7)}`;
      const weights = [1, 4, 3, 7, 5, 8, 6, 9];
      const sum = weights.reduce((total, weight, i) => total + weight * Number(base[i]), 0);
      const check = [...DIGITS].find((digit) => (sum + 10 * Number(digit)) % 11 === 0);
      return check && `${base.slice(0, 3)} ${base.slice(3, 6)} ${base.slice(6)}${check}`;
    }),
  CA: (r) => {
    const value = withLuhn(`${r.integer(1, 7)}${r.from(DIGITS, 7)}`);
    return `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
  },
  IN: (r) =>
    r.chance(0.5)
      ? `${r.from(UPPER, 3)}P${r.from(UPPER, 1)}${r.from(DIGITS, 4)}${r.from(UPPER, 1)}`
      : withVerhoeff(`${r.integer(2, 9)}${r.from(DIGITS, 10)}`).replace(/(\d{4})(?=\d)/g, '$1 '),
  DE: (r) => `${r.pick(['L', 'T', 'C', 'F'])}${r.from('0123456789CFGHJKLMNPRTVWXYZ', 8)}`,
  FR: (r) => {
    const { year, month } = day(r);
    const base = `${r.integer(1, 2)}${two(year % 100)}${two(month)}${two(r.integer(1, 95))}${r.from(DIGITS, 6)}`;
    return base + two(97 - Number(BigInt(base) % 97n));
  },
  ES: (r) => {
    const number = r.integer(1_000_000, 99_999_999);
    return `${String(number).padStart(8, '0')}${r.pick(['', '-'])}${DNI[number % 23]}`;
  },
  IT: (r) =>
    fiscalCode(
      `${r.from('BCDFGLMNPRSTV', 6)}${r.from(DIGITS, 2)}${r.pick(['A', 'C', 'H', 'T'])}${two(r.integer(1, 28))}${r.pick(['H501', 'F205', 'L219', 'A944'])}`,
    ),
  BR: (r) => {
    const digit = (text: string): string => {
      const sum = [...text].reduce((t, d, i) => t + Number(d) * (text.length + 1 - i), 0);
      const check = 11 - (sum % 11);
      return String(check > 9 ? 0 : check);
    };
    const base = r.from(DIGITS, 9);
    const first = base + digit(base);
    const value = first + digit(first);
    return r.chance(0.7) ? value.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4') : value;
  },
  PT: (r) =>
    until(() => withElevens(`${r.pick(['1', '2'])}${r.from(DIGITS, 7)}`, [9, 8, 7, 6, 5, 4, 3, 2])),
  NL: (r) => until(() => withRemainder(`1${r.from(DIGITS, 7)}`, [9, 8, 7, 6, 5, 4, 3, 2])),
  PL: (r) => {
    const { year, month, day: date } = day(r);
    const encoded = year >= 2000 ? month + 20 : month;
    return withTens(
      `${two(year % 100)}${two(encoded)}${two(date)}${r.from(DIGITS, 4)}`,
      [1, 3, 7, 9, 1, 3, 7, 9, 1, 3],
    );
  },
  SE: (r) => {
    const { year, month, day: date } = day(r);
    const value = withLuhn(`${two(year % 100)}${two(month)}${two(date)}${r.from(DIGITS, 3)}`);
    return `${r.pick(['', String(year).slice(0, 2)])}${value.slice(0, 6)}-${value.slice(6)}`;
  },
  NO: (r) =>
    until(() => {
      const { year, month, day: date } = day(r);
      const base = `${two(date)}${two(month)}${two(year % 100)}${r.integer(100, 499)}`;
      const first = withElevens(base, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
      return first && withElevens(first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    }),
  DK: (r) => {
    const { year, month, day: date } = day(r);
    return `${two(date)}${two(month)}${two(year % 100)}-${r.from(DIGITS, 4)}`;
  },
  FI: (r) => {
    const { year, month, day: date } = day(r);
    const born = `${two(date)}${two(month)}${two(year % 100)}`;
    const serial = String(r.integer(2, 899)).padStart(3, '0');
    return `${born}${year >= 2000 ? 'A' : '-'}${serial}${HETU[Number(born + serial) % 31]}`;
  },
  TR: (r) => {
    const d = [r.integer(1, 9), ...Array.from({ length: 8 }, () => r.integer(0, 9))];
    const odd = [0, 2, 4, 6, 8].reduce((sum, i) => sum + (d[i] as number), 0);
    const even = [1, 3, 5, 7].reduce((sum, i) => sum + (d[i] as number), 0);
    const tenth = (((odd * 7 - even) % 10) + 10) % 10;
    const eleventh = (d.reduce((sum, digit) => sum + digit, 0) + tenth) % 10;
    return `${d.join('')}${tenth}${eleventh}`;
  },
  JP: (r) => {
    const base = r.from(DIGITS, 11);
    const sum = [...base]
      .reverse()
      .reduce((total, digit, i) => total + Number(digit) * (i < 6 ? i + 2 : i - 4), 0);
    return base + String(sum % 11 <= 1 ? 0 : 11 - (sum % 11));
  },
  CN: (r) => {
    const { year, month, day: date } = day(r);
    const base = `${r.pick(['110105', '310101', '440305', '330106'])}${year}${two(month)}${two(date)}${r.from(DIGITS, 3)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + weight * Number(base[i]), 0);
    return base + '10X98765432'[sum % 11];
  },
  KR: (r) => {
    const { year, month, day: date } = day(r);
    const base = `${two(year % 100)}${two(month)}${two(date)}${year >= 2000 ? '3' : '1'}${r.from(DIGITS, 5)}`;
    const sum = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].reduce(
      (total, weight, i) => total + weight * Number(base[i]),
      0,
    );
    const value = base + String((11 - (sum % 11)) % 10);
    return `${value.slice(0, 6)}-${value.slice(6)}`;
  },
};

/** Areas and groups that the Social Security Administration issues. */
export const socialSecurityNumber = (r: Random): string =>
  `${String(r.pick([r.integer(1, 665), r.integer(667, 899)])).padStart(3, '0')}-${two(r.integer(1, 99))}-${String(r.integer(1, 9999)).padStart(4, '0')}`;

/** Shapes of passports by state. */
export const PASSPORTS: Readonly<Record<string, (random: Random) => string>> = {
  US: (r) => r.pick([r.from('3456', 1) + r.from(DIGITS, 8), `A${r.from(DIGITS, 8)}`]),
  GB: (r) => `5${r.from(DIGITS, 8)}`,
  AU: (r) => `${r.pick(['N', 'PA', 'L'])}${r.from(DIGITS, 7)}`,
  CA: (r) => `${r.from(UPPER, 2)}${r.from(DIGITS, 6)}`,
  IN: (r) => `${r.pick(['K', 'M', 'P', 'Z'])}${r.from(DIGITS, 7)}`,
  DE: (r) => `C${r.from('0123456789CFGHJKLMNPRTVWXYZ', 8)}`,
  FR: (r) => `${r.from(DIGITS, 2)}${r.from(UPPER, 2)}${r.from(DIGITS, 5)}`,
  ES: (r) => `${r.from(UPPER, 3)}${r.from(DIGITS, 6)}`,
  IT: (r) => `${r.pick(['AA', 'YA', 'YB'])}${r.from(DIGITS, 7)}`,
  BR: (r) => `${r.from(UPPER, 2)}${r.from(DIGITS, 6)}`,
  NL: (r) => `N${r.from('ABCDEFGHJKLMNP', 1)}${r.from('0123456789BCDFGHJ', 6)}${r.from(DIGITS, 1)}`,
  PL: (r) => `${r.from(UPPER, 2)}${r.from(DIGITS, 7)}`,
  SE: (r) => r.from('123456789', 1) + r.from(DIGITS, 7),
  TR: (r) => `U${r.from(DIGITS, 8)}`,
  JP: (r) => `T${r.pick(['K', 'R', 'Z'])}${r.from(DIGITS, 7)}`,
  CN: (r) => `${r.pick(['E', 'G'])}${r.from(DIGITS, 8)}`,
  KR: (r) => `M${r.from(DIGITS, 8)}`,
};

/** Shapes of driving licences by state or country. */
export const LICENCES: Readonly<Record<string, (random: Random) => string>> = {
  US: (r) =>
    r.pick([
      `${r.from(UPPER, 1)}${r.from(DIGITS, 7)}`,
      r.from('123456789', 1) + r.from(DIGITS, 7),
      `${r.from(UPPER, 1)}${r.from(DIGITS, 12)}`,
      `${r.from(DIGITS, 3)} ${r.from(DIGITS, 3)} ${r.from(DIGITS, 3)}`,
      `${r.from(UPPER, 1)}${r.from(DIGITS, 3)}-${r.from(DIGITS, 4)}-${r.from(DIGITS, 4)}`,
      `${r.from(UPPER, 2)}${r.from(DIGITS, 6)}`,
      `WDL${r.from(UPPER + DIGITS, 8)}1`,
    ]),
  GB: (r) =>
    `${r.from(UPPER, 5)}${r.integer(4, 9)}0${r.integer(1, 9)}1${r.integer(1, 9)}${r.integer(0, 9)}${r.from(UPPER, 2)}9${r.from(UPPER, 2)}`,
  CA: (r) => `${r.from(UPPER, 1)}${r.from(DIGITS, 4)}-${r.from(DIGITS, 5)}-${r.from(DIGITS, 5)}`,
  AU: (r) => r.from('123456789', 1) + r.from(DIGITS, 7),
  IN: (r) =>
    `${r.pick(['MH', 'DL', 'KA'])}${r.from(DIGITS, 2)} 20${r.from('01', 1)}${r.from(DIGITS, 1)}${r.from(DIGITS, 7)}`,
  DE: (r) => `B${r.from('0123456789', 3)}${r.from(UPPER, 1)}${r.from(DIGITS, 5)}${r.integer(1, 9)}`,
  FR: (r) => r.from('123456789', 1) + r.from(DIGITS, 11),
  IT: (r) => `U1${r.from(UPPER + DIGITS, 3)}${r.from(DIGITS, 4)}${r.from(UPPER, 1)}`,
  BR: (r) => r.from(DIGITS, 11),
  NL: (r) => r.from('456', 1) + r.from(DIGITS, 9),
  PL: (r) => `${r.from(DIGITS, 5)}/${r.from(DIGITS, 2)}/${r.from(DIGITS, 4)}`,
  KR: (r) => `${r.integer(11, 28)}-${r.from(DIGITS, 2)}-${r.from(DIGITS, 6)}-${r.from(DIGITS, 2)}`,
  JP: (r) => r.from(DIGITS, 12),
};
