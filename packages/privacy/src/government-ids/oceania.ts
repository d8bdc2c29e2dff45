import type { PatternRule } from '../candidates/pattern-rule.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** ATO: weights 1 4 3 7 5 8 6 9 10, modulus 11. */
const isTfn = (value: string): boolean =>
  weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10].slice(0, value.length)) % 11 === 0 &&
  !isRepeated(value);

/** ABR: one is taken from the first digit, weights 10 1 3 5 ... 19, modulus 89. */
const isAbn = (value: string): boolean =>
  (weightedSum(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 && value[0] !== '0';

const isAcn = (value: string): boolean =>
  (10 - (weightedSum(value, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === Number(value[8]) &&
  !isRepeated(value);

const isMedicare = (value: string): boolean =>
  weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(value[8]);

const isIrd = (value: string): boolean => {
  const digits = value.padStart(9, '0');
  const check = (weights: readonly number[]): number =>
    (11 - (weightedSum(digits, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  return (first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) === Number(digits[8]);
};

export const oceania: readonly PatternRule[] = [
  {
    id: 'au.tfn',
    type: 'GOV_ID',
    digits: [3, 9],
    pattern: /\d{3}([- ]?)\d{3}\1\d{3}|\d{8}/,
    check: isTfn,
    cues: ['tfn', 'tax file number', 'tax file'],
    alone: 0.2,
    field: 0.58,
    cued: 0.97,
    reason: 'check digit of an Australian tax file number',
  },
  {
    id: 'au.abn',
    type: 'GOV_ID',
    digits: [2, 11],
    pattern: /[1-9]\d ?\d{3} ?\d{3} ?\d{3}/,
    check: isAbn,
    cues: ['abn', 'australian business number'],
    alone: 0.55,
    cued: 0.98,
    reason: 'check digits of an Australian business number',
  },
  {
    id: 'au.acn',
    type: 'GOV_ID',
    digits: [3, 9],
    pattern: /\d{3}([- ]?)\d{3}\1\d{3}/,
    check: isAcn,
    cues: ['acn', 'australian company number', 'company number'],
    alone: 0.2,
    field: 0.58,
    cued: 0.97,
    reason: 'check digit of an Australian company number',
  },
  {
    id: 'au.medicare',
    type: 'GOV_ID',
    digits: [4, 11],
    pattern: /[2-6]\d{3}([- ]?)\d{5}\1\d(?:[-/ ]?\d)?/,
    check: isMedicare,
    cues: ['medicare', 'medicare number', 'medicare card'],
    alone: 0.3,
    field: 0.6,
    cued: 0.97,
    reason: 'check digit of an Australian Medicare card',
  },
  {
    id: 'nz.ird',
    type: 'GOV_ID',
    digits: [2, 9],
    pattern: /\d{2,3}([- ]?)\d{3}\1\d{3}/,
    check: isIrd,
    cues: ['ird', 'ird number', 'inland revenue'],
    alone: 0,
    cued: 0.95,
    reason: 'check digit of a New Zealand IRD number',
  },
  {
    id: 'nz.nhi',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /[A-HJ-NP-Z]{3}\d{2}(?:\d{2}|[A-HJ-NP-Z][A-HJ-NP-Z])/i,
    cues: ['nhi', 'nhi number'],
    alone: 0,
    cued: 0.95,
    reason: 'format of a New Zealand health index',
  },
];
