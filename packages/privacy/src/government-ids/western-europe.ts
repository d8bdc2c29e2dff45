import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasDdmmyy, hasYymmdd } from '../checksum/calendar.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** INSEE: 97 minus the first 13 digits modulo 97; Corsica's 2A and 2B count as 19 and 18. */
const isNir = (value: string): boolean => {
  const digits = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits) % 97n) === Number(value.slice(13));
};

/** Elfproef of the Dutch citizen service number: weights 9 to 2 and -1. */
const isBsn = (value: string): boolean =>
  weightedSum(value.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 &&
  !isRepeated(value);

/** Belgian national register: 97 minus nine digits modulo 97, with a 2 in front since 2000. */
const isBelgian = (value: string): boolean => {
  const check = Number(value.slice(9));
  const base = Number(value.slice(0, 9));
  return 97 - (base % 97) === check || 97 - ((2_000_000_000 + base) % 97) === check;
};

/** EAN-13 check digit of the Swiss social security number. */
const isAhv = (value: string): boolean =>
  (10 - (weightedSum(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === Number(value[12]);

/** Austrian social security: weights over nine digits, the fourth is the check digit. */
const isAustrian = (value: string): boolean =>
  weightedSum(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(value[3]) &&
  hasDdmmyy(value, 4);

/** Irish PPS number: weights 8 to 2, an optional second letter weighs 9. */
const isPps = (value: string): boolean => {
  const second = value[8] === undefined || value[8] === 'W' ? 0 : value.charCodeAt(8) - 64;
  const sum = weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + second * 9;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === value[7];
};

const isFrenchVat = (value: string): boolean =>
  /\D/.test(value.slice(2, 4)) ||
  (12 + 3 * (Number(value.slice(4)) % 97)) % 97 === Number(value.slice(2, 4));

export const westernEurope: readonly PatternRule[] = [
  {
    id: 'fr.nir',
    type: 'GOV_ID',
    digits: [1, 15],
    pattern: /[12378] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}/i,
    check: isNir,
    cues: ['sécurité sociale', 'numéro de sécurité sociale', 'nir', 'insee', 'numéro sécu', 'sécu'],
    alone: 0.85,
    cued: 0.98,
    reason: 'key of a French social security number',
  },
  {
    id: 'fr.siren',
    type: 'GOV_ID',
    digits: [3, 14],
    pattern: /\d{3} ?\d{3} ?\d{3}(?: ?\d{5})?/,
    check: luhn,
    cues: ['siren', 'siret', 'rcs'],
    alone: 0,
    cued: 0.94,
    reason: 'check digit of a French company number',
  },
  {
    id: 'fr.vat',
    type: 'GOV_ID',
    letters: [2, 4],
    pattern: /FR ?[A-Z0-9]{2} ?\d{3} ?\d{3} ?\d{3}/,
    check: isFrenchVat,
    cues: ['tva', 'numéro de tva', 'vat'],
    alone: 0.7,
    cued: 0.95,
    reason: 'key of a French VAT number',
  },
  {
    id: 'fr.identity-card',
    type: 'GOV_ID',
    digits: [12, 12],
    pattern: /\d{12}/,
    cues: ['carte nationale', "carte d'identité", 'cni', "carte nationale d'identité"],
    alone: 0,
    cued: 0.9,
    reason: 'twelve digits after words for an identity card',
  },
  {
    id: 'nl.bsn',
    type: 'GOV_ID',
    digits: [3, 9],
    pattern: /\d{8,9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3}/,
    check: isBsn,
    cues: ['bsn', 'burgerservicenummer', 'sofinummer', 'sofi'],
    alone: 0.1,
    cued: 0.97,
    reason: 'eleven test of a Dutch citizen number',
  },
  {
    id: 'nl.vat',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /NL ?\d{9}B\d{2}/i,
    alone: 0.8,
    cued: 0.95,
    reason: 'format of a Dutch VAT number',
  },
  {
    id: 'be.national-register',
    type: 'GOV_ID',
    digits: [2, 11],
    pattern: /\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}/,
    check: (value) => isBelgian(value) && hasYymmdd(value, 0),
    cues: [
      'rijksregisternummer',
      'rijksregister',
      'registre national',
      'numéro national',
      'insz',
      'niss',
      'rrn',
    ],
    alone: 0.62,
    cued: 0.97,
    reason: 'birth date and check digits of a Belgian register number',
  },
  {
    id: 'ch.ahv',
    type: 'GOV_ID',
    digits: [3, 13],
    pattern: /756([. ]?)\d{4}\1\d{4}\1\d{2}/,
    check: isAhv,
    cues: ['ahv', 'avs', 'ahv nummer', 'numéro avs', 'sozialversicherungsnummer'],
    alone: 0.88,
    cued: 0.98,
    reason: 'prefix and check digit of a Swiss AHV number',
  },
  {
    id: 'at.social-security',
    type: 'GOV_ID',
    digits: [4, 10],
    pattern: /[1-9]\d{3} ?\d{6}/,
    check: isAustrian,
    cues: ['svnr', 'sozialversicherungsnummer', 'sv nummer', 'versicherungsnummer', 'svn'],
    alone: 0.4,
    field: 0.6,
    cued: 0.97,
    reason: 'birth date and check digit of an Austrian number',
  },
  {
    id: 'at.vat',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /ATU\d{8}/i,
    alone: 0.85,
    cued: 0.95,
    reason: 'format of an Austrian VAT number',
  },
  {
    id: 'ie.pps',
    type: 'GOV_ID',
    digits: [7, 7],
    pattern: /\d{7}[A-W][ABHWTX]?/i,
    check: isPps,
    cues: ['pps', 'ppsn', 'pps number', 'personal public service'],
    alone: 0.45,
    field: 0.6,
    cued: 0.97,
    reason: 'check letter of an Irish PPS number',
  },
];
