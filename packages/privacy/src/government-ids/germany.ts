import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasDdmmyy } from '../checksum/calendar.ts';
import { icaoCheckDigit } from '../checksum/icao.ts';
import { mod11x10 } from '../checksum/iso7064.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** Bundeszentralamt für Steuern: among the first ten digits one comes twice or three times. */
const isTaxId = (value: string): boolean =>
  value[0] !== '0' &&
  mod11x10(value) &&
  new Set(value.slice(0, 10)).size <= 9 &&
  !isRepeated(value);

const doubledDigitSum = (digits: string): number =>
  [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);

const letterNumber = (letter: string): string => String(letter.charCodeAt(0) - 64).padStart(2, '0');

/** GKV: the letter as two digits, then weights 1 and 2 in turn, digit sums, modulus 10. */
const isHealthInsurance = (value: string): boolean =>
  doubledDigitSum(letterNumber(value[0] as string) + value.slice(1, 9)) % 10 === Number(value[9]) &&
  !isRepeated(value.slice(1));

const PENSION_WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

const isPension = (value: string): boolean => {
  const digits = value.slice(0, 8) + letterNumber(value[8] as string) + value.slice(9, 11);
  const sum = [...digits].reduce((total, digit, i) => {
    const product = Number(digit) * (PENSION_WEIGHTS[i] as number);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(value[11]);
};

const isPensionDate = (value: string): boolean =>
  hasDdmmyy(value, 2) || Number(value.slice(2, 4)) > 31;

/** KBV: weights 4 and 9 in turn over six digits, check digit 10 - (sum mod 10). */
const isPhysician = (value: string): boolean =>
  (10 - (weightedSum(value, [4, 9, 4, 9, 4, 9]) % 10)) % 10 === Number(value[6]);

const isDocument = (value: string): boolean =>
  icaoCheckDigit(value.slice(0, 9)) === Number(value[9]) && /\d/.test(value.slice(0, 9));

export const germany: readonly PatternRule[] = [
  {
    id: 'de.tax-id',
    type: 'GOV_ID',
    digits: [2, 11],
    pattern: /\d{2} ?\d{3} ?\d{3} ?\d{3}/,
    check: isTaxId,
    cues: [
      'steuer id',
      'steuerid',
      'steueridentifikationsnummer',
      'identifikationsnummer',
      'idnr',
      'id nr',
      'tin',
      'tax id',
      'steuerliche identifikationsnummer',
    ],
    alone: 0.5,
    cued: 0.97,
    reason: 'check digit and digit pattern of a German tax id',
  },
  {
    id: 'de.tax-id.cued',
    type: 'GOV_ID',
    digits: [2, 11],
    pattern: /[1-9]\d ?\d{3} ?\d{3} ?\d{3}/,
    check: mod11x10,
    cues: [
      'steuer id',
      'steuerid',
      'steueridentifikationsnummer',
      'steuer identifikationsnummer',
      'idnr',
      'id nr',
      'steuerliche identifikationsnummer',
    ],
    alone: 0,
    cued: 0.9,
    reason: 'check digit after words for a German tax id',
  },
  {
    id: 'de.tax-number',
    type: 'GOV_ID',
    digits: [2, 3],
    pattern: /\d{2,3}[ /]\d{3,4}[ /]\d{4,5}/,
    cues: ['steuernummer', 'st nr', 'stnr', 'steuer nr', 'finanzamt'],
    alone: 0.35,
    field: 0.6,
    cued: 0.95,
    reason: 'three groups of a German tax number',
  },
  {
    id: 'de.tax-number.long',
    type: 'GOV_ID',
    digits: [10, 13],
    pattern: /\d{10,13}/,
    cues: ['steuernummer', 'st nr', 'stnr', 'steuer nr'],
    alone: 0,
    cued: 0.85,
    reason: 'digits after words for a German tax number',
  },
  {
    id: 'de.health-insurance',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[A-Z]\d{9}/i,
    check: isHealthInsurance,
    cues: [
      'krankenversichertennummer',
      'versichertennummer',
      'kvnr',
      'krankenkasse',
      'gesundheitskarte',
      'krankenversicherung',
    ],
    alone: 0.62,
    cued: 0.97,
    reason: 'check digit of a German health insurance number',
  },
  {
    id: 'de.pension',
    type: 'GOV_ID',
    digits: [8, 8],
    pattern: /\d{8}[A-Z]\d{3}/i,
    check: (value) => isPensionDate(value) && isPension(value),
    cues: [
      'rentenversicherungsnummer',
      'sozialversicherungsnummer',
      'sv nummer',
      'rvnr',
      'rentenversicherung',
      'sozialversicherung',
    ],
    alone: 0.8,
    cued: 0.98,
    reason: 'birth date and check digit of a German pension number',
  },
  {
    id: 'de.pension.spaced',
    type: 'GOV_ID',
    digits: [2, 2],
    pattern: /\d{2} \d{6} [A-Z] ?\d{3}/i,
    check: isPensionDate,
    cues: [
      'rentenversicherungsnummer',
      'sozialversicherungsnummer',
      'sv nummer',
      'rvnr',
      'rentenversicherung',
      'sozialversicherung',
    ],
    alone: 0.7,
    cued: 0.98,
    reason: 'groups of a German pension number',
  },
  {
    id: 'de.identity-card',
    type: 'GOV_ID',
    letters: [1, 4],
    pattern: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d/i,
    check: isDocument,
    cues: [
      'personalausweis',
      'personalausweisnummer',
      'ausweisnummer',
      'ausweis',
      'identity card',
      'id card',
    ],
    alone: 0.55,
    cued: 0.97,
    reason: 'check digit of a German identity card',
  },
  {
    id: 'de.identity-card.short',
    type: 'GOV_ID',
    letters: [1, 4],
    pattern: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}/i,
    check: (value) => (value.match(/\d/g)?.length ?? 0) >= 3,
    cues: [
      'personalausweis',
      'personalausweisnummer',
      'personalausweis nr',
      'ausweisnummer',
      'ausweis nr',
    ],
    alone: 0,
    cued: 0.93,
    reason: 'nine characters after words for a German identity card',
  },
  {
    id: 'de.physician',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}/,
    check: isPhysician,
    cues: ['lanr', 'arztnummer', 'lebenslange arztnummer', 'bsnr', 'betriebsstättennummer'],
    alone: 0,
    cued: 0.93,
    reason: 'check digit of a physician number',
  },
  {
    id: 'de.practice',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}/,
    cues: ['bsnr', 'betriebsstättennummer'],
    alone: 0,
    cued: 0.88,
    reason: 'nine digits after words for a practice number',
  },
  {
    id: 'de.register',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /HR[AB] ?\d{1,6}(?: [A-Z]{1,2})?/,
    cues: ['handelsregister', 'amtsgericht', 'registergericht'],
    alone: 0.7,
    cued: 0.95,
    reason: 'number of a commercial register',
  },
  {
    id: 'de.vat',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /DE ?\d{3} ?\d{3} ?\d{3}/i,
    check: (value) => mod11x10(value.slice(2)),
    cues: ['ust id', 'ust idnr', 'umsatzsteuer', 'vat', 'mwst', 'ust'],
    alone: 0.75,
    cued: 0.96,
    reason: 'check digit of a German VAT number',
  },
  {
    id: 'de.driving-licence',
    type: 'DRIVER_LICENSE',
    letters: [1, 1],
    pattern: /[A-Z]\d{2}[A-Z0-9]{6}\d[A-Z0-9]/i,
    cues: ['führerschein', 'führerscheinnummer', 'fahrerlaubnis', 'führerschein nr'],
    alone: 0.3,
    field: 0.55,
    cued: 0.95,
    reason: 'authority, number and check digit of a German driving licence',
  },
];
