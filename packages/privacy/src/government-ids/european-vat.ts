import type { PatternRule } from '../candidates/pattern-rule.ts';
import { mod11x10 } from '../checksum/iso7064.ts';
import { luhn } from '../checksum/luhn.ts';
import { weightedSum } from '../checksum/weighted.ts';

const VAT_CUES = [
  'vat',
  'vat number',
  'vat no',
  'vat id',
  'vat reg',
  'vat registration',
  'tax id',
  'ust id',
  'ust idnr',
  'uid nummer',
  'tva',
  'n tva',
  'numéro de tva',
  'tva intracommunautaire',
  'nif iva',
  'cif',
  'partita iva',
  'p iva',
  'btw',
  'btw nummer',
  'moms',
  'momsnummer',
  'momsreg',
  'cvr',
  'alv numero',
  'nip ue',
  'dič',
  'adószám',
  'cui',
  'oib',
];

type Check = (digits: string) => boolean;

/** Sums modulo eleven, ten counting as zero where the state says so. */
const elevens =
  (weights: readonly number[]): Check =>
  (digits) => {
    const rest = 11 - (weightedSum(digits, weights) % 11);
    return (rest >= 10 ? 0 : rest) === Number(digits.at(-1));
  };
const sumsTo =
  (weights: readonly number[], modulus: number): Check =>
  (digits) =>
    weightedSum(digits, weights) % modulus === 0;

interface State {
  readonly prefix: string;
  readonly digits: string;
  readonly check?: Check;
}

/** VIES formats by state, with the check digits that are published (European Commission, BMF). */
const STATES: readonly State[] = [
  {
    prefix: 'BE',
    digits: '[01]\\d{3}\\.?\\d{3}\\.?\\d{3}',
    check: (digits) => 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)),
  },
  { prefix: 'BG', digits: '\\d{9,10}' },
  { prefix: 'CZ', digits: '\\d{8,10}' },
  { prefix: 'CY', digits: '\\d{8}[A-Z]' },
  {
    prefix: 'DK',
    digits: '\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}',
    check: sumsTo([2, 7, 6, 5, 4, 3, 2, 1], 11),
  },
  { prefix: 'EE', digits: '\\d{9}', check: sumsTo([3, 7, 1, 3, 7, 1, 3, 7, 1], 10) },
  { prefix: '(?:EL|GR)', digits: '\\d{9}' },
  { prefix: 'ES', digits: '[A-Z0-9]\\d{7}[A-Z0-9]' },
  { prefix: 'FI', digits: '\\d{8}', check: elevens([7, 9, 10, 5, 8, 4, 2]) },
  { prefix: 'HR', digits: '\\d{11}', check: mod11x10 },
  { prefix: 'HU', digits: '\\d{8}', check: sumsTo([9, 7, 3, 1, 9, 7, 3, 1], 10) },
  { prefix: 'IE', digits: '\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}' },
  { prefix: 'LT', digits: '(?:\\d{12}|\\d{9})' },
  {
    prefix: 'LU',
    digits: '\\d{8}',
    check: (digits) => Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6)),
  },
  { prefix: 'LV', digits: '\\d{11}' },
  { prefix: 'MT', digits: '\\d{8}' },
  {
    prefix: 'PL',
    digits: '\\d{10}',
    check: (digits) => weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]),
  },
  { prefix: 'PT', digits: '\\d{9}', check: elevens([9, 8, 7, 6, 5, 4, 3, 2]) },
  { prefix: 'RO', digits: '\\d{6,10}' },
  { prefix: 'SE', digits: '\\d{12}', check: (digits) => luhn(digits.slice(0, 10)) },
  { prefix: 'SI', digits: '\\d{8}', check: elevens([8, 7, 6, 5, 4, 3, 2]) },
  { prefix: 'SK', digits: '\\d{10}', check: (digits) => Number(digits) % 11 === 0 },
  { prefix: 'CHE', digits: '-?\\d{3}\\.?\\d{3}\\.?\\d{3}(?: ?(?:MWST|TVA|IVA))?' },
];

const leadOf = ({ prefix }: State): number =>
  prefix.replace(/[^A-Z|]/g, '').split('|')[0]?.length ?? 2;

/** VAT numbers of Europe with their state in front; without a check digit they need a field or words. */
export const europeanVat: readonly PatternRule[] = STATES.flatMap((state) => {
  const name = state.prefix.replace(/[^A-Z]/g, '').toLowerCase();
  const length = leadOf(state);
  const shape = {
    type: 'GOV_ID',
    letters: [length, length + 1],
    pattern: new RegExp(`${state.prefix} ?${state.digits}`),
    cues: VAT_CUES,
  } as const;
  const loose: PatternRule = {
    ...shape,
    id: `vat.${name}`,
    alone: 0.3,
    field: state.check === undefined ? 0.56 : 0.3,
    cued: 0.92,
    reason: 'state and length of a VAT number',
  };
  const check = state.check;
  return check === undefined
    ? [loose]
    : [
        loose,
        {
          ...shape,
          id: `vat.${name}.checked`,
          check: (value: string) => check(value.replace(/\D/g, '')),
          alone: 0.66,
          field: 0.72,
          cued: 0.96,
          reason: 'state and check digit of a VAT number',
        },
      ];
});
