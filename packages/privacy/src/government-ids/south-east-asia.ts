import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasDdmmyy, hasYymmdd, isMonthDay } from '../checksum/calendar.ts';
import { weightedSum } from '../checksum/weighted.ts';

const NRIC_LETTERS: Readonly<Record<string, readonly [string, number]>> = {
  S: ['JZIHGFEDCBA', 0],
  T: ['JZIHGFEDCBA', 4],
  F: ['XWUTRQPNMLK', 0],
  G: ['XWUTRQPNMLK', 4],
  M: ['KLJNPQRTUWX', 3],
};

/** ICA Singapore: weights 2 7 6 5 4 3 2 with an offset by series, modulus 11. */
const isNric = (value: string): boolean => {
  const [letters, offset] = NRIC_LETTERS[value[0] as string] as readonly [string, number];
  const remainder = (weightedSum(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  return letters[value[0] === 'M' ? 10 - remainder : remainder] === value[8];
};

const UEN_BUSINESS = 'XMKECAWLJDB';
const UEN_LOCAL = 'ZKCMDNERGWH';

/** ACRA: businesses have eight digits, local companies a year and five digits; modulus 11. */
const isUen = (value: string): boolean =>
  value.length === 9
    ? UEN_BUSINESS[weightedSum(value, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === value[8]
    : UEN_LOCAL[weightedSum(value, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === value[9] &&
      /^(?:19|20)/.test(value);

const isThai = (value: string): boolean =>
  (11 - (weightedSum(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 ===
  Number(value[12]);

/** Indonesian NIK: birth date in the middle, 40 added to the day for women. */
const isNik = (value: string): boolean => {
  const day = Number(value.slice(6, 8));
  return isMonthDay(Number(value.slice(8, 10)), day > 40 ? day - 40 : day);
};

export const southEastAsia: readonly PatternRule[] = [
  {
    id: 'sg.nric',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[STFGM]\d{7}[A-Z]/i,
    check: isNric,
    cues: ['nric', 'fin', 'fin number', 'identity card', 'ic'],
    alone: 0.9,
    cued: 0.98,
    reason: 'check letter of a Singapore NRIC or FIN',
  },
  {
    id: 'sg.uen',
    type: 'GOV_ID',
    digits: [8, 9],
    pattern: /\d{8,9}[A-Z]/i,
    check: isUen,
    cues: ['uen', 'unique entity number', 'acra', 'business registration'],
    alone: 0.55,
    cued: 0.97,
    reason: 'check letter of a Singapore UEN',
  },
  {
    id: 'sg.uen.other',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[TSR]\d{2}[A-Z]{2}\d{4}[A-Z]/i,
    cues: ['uen', 'unique entity number', 'acra'],
    alone: 0.6,
    cued: 0.97,
    reason: 'format of a Singapore UEN',
  },
  {
    id: 'th.identity',
    type: 'GOV_ID',
    digits: [1, 13],
    pattern: /[1-8](?:[- ]?)\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d/,
    check: isThai,
    cues: ['เลขประจำตัวประชาชน', 'บัตรประชาชน', 'เลขบัตรประชาชน', 'thai id', 'tnin', 'national id'],
    alone: 0.55,
    cued: 0.98,
    reason: 'check digit of a Thai identity number',
  },
  {
    id: 'my.mykad',
    type: 'GOV_ID',
    digits: [6, 12],
    pattern: /\d{6}(-?)\d{2}\1\d{4}/,
    check: (value) => hasYymmdd(value, 0),
    cues: ['mykad', 'kad pengenalan', 'nric', 'ic number', 'no kp', 'ic'],
    alone: 0.15,
    field: 0.54,
    cued: 0.95,
    reason: 'birth date of a Malaysian MyKad',
  },
  {
    id: 'my.mykad.parted',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}-\d{2}-\d{4}/,
    check: (value) => hasYymmdd(value, 0),
    alone: 0.75,
    cued: 0.95,
    reason: 'birth date and groups of a Malaysian MyKad',
  },
  {
    id: 'id.nik',
    type: 'GOV_ID',
    digits: [16, 16],
    pattern: /[1-9]\d{15}/,
    check: isNik,
    cues: ['nik', 'ktp', 'nomor induk kependudukan'],
    alone: 0.2,
    field: 0.55,
    cued: 0.96,
    reason: 'birth date of an Indonesian NIK',
  },
  {
    id: 'ph.identity',
    type: 'GOV_ID',
    digits: [2, 4],
    pattern: /\d{2}-\d{7}-\d|\d{4}-\d{4}-\d{4}-\d{4}|\d{3}-\d{3}-\d{3}(?:-\d{3,5})?/,
    cues: ['sss', 'philsys', 'psn', 'umid', 'philhealth', 'pag ibig'],
    alone: 0,
    cued: 0.94,
    reason: 'groups of a Philippine number after its name',
  },
  {
    id: 'vn.identity',
    type: 'GOV_ID',
    digits: [9, 12],
    pattern: /\d{9}(?:\d{3})?/,
    cues: ['cccd', 'cmnd', 'căn cước', 'chứng minh nhân dân', 'căn cước công dân'],
    alone: 0,
    cued: 0.95,
    reason: 'digits after words for a Vietnamese identity card',
  },
  {
    id: 'my.birth-parted',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}-\d{2}-\d{4}/,
    check: (value) => hasDdmmyy(value, 0),
    cues: ['ic number', 'nric'],
    alone: 0,
    cued: 0.6,
    reason: 'groups of an identity number',
  },
];
