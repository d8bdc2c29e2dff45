import type { PatternRule } from '../candidates/pattern-rule.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** NHS data dictionary: weights 10 to 2, modulus 11. */
const isNhs = (value: string): boolean => {
  const check = 11 - (weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(value[9]) && !isRepeated(value);
};

/** HMRC: weights 8 to 2, modulus 97, or the 9755 variant. */
const isVat = (value: string): boolean => {
  const digits = value.replace(/^GB/, '');
  const sum = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) + Number(digits.slice(7, 9));
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
};

const NHS_CUES = ['nhs', 'nhs number', 'nhs no', 'national health service', 'health service'];

export const unitedKingdom: readonly PatternRule[] = [
  {
    id: 'uk.nhs',
    type: 'GOV_ID',
    digits: [3, 3],
    pattern: /\d{3}([- ])\d{3}\1\d{4}/,
    check: isNhs,
    cues: NHS_CUES,
    alone: 0.62,
    field: 0.93,
    cued: 0.98,
    reason: 'check digit of an NHS number',
  },
  {
    id: 'uk.nhs.bare',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: isNhs,
    cues: NHS_CUES,
    alone: 0.3,
    field: 0.6,
    cued: 0.98,
    reason: 'check digit of an NHS number',
  },
  {
    id: 'uk.nino',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern:
      /(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\d{6}|([- ])\d{2}\1\d{2}\1\d{2}\1| ?\d{2} ?\d{2} ?\d{2} ?)[A-D]/i,
    cues: [
      'nino',
      'ni number',
      'national insurance',
      'national insurance number',
      'insurance number',
    ],
    alone: 0.85,
    cued: 0.98,
    reason: 'prefix, digits and suffix of a National Insurance number',
  },
  {
    id: 'uk.utr',
    type: 'GOV_ID',
    digits: [5, 10],
    pattern: /\d{5} ?\d{5}/,
    cues: ['utr', 'unique taxpayer reference', 'taxpayer reference'],
    alone: 0,
    cued: 0.9,
    reason: 'ten digits after words for a taxpayer reference',
  },
  {
    id: 'uk.vat',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /GB ?\d{3} ?\d{4} ?\d{2}/,
    check: isVat,
    cues: ['vat', 'vat number', 'vat no'],
    alone: 0.75,
    cued: 0.95,
    reason: 'check digits of a VAT number',
  },
  {
    id: 'uk.driving-licence',
    type: 'DRIVER_LICENSE',
    letters: [1, 5],
    pattern: /[A-Z]{1,5}9{0,4}\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z]{2}/i,
    check: (value) => /^[A-Z9]{5}\d{6}/.test(value) && Number(value.slice(7, 8)) <= 9,
    alone: 0.8,
    cued: 0.98,
    reason: 'name and birth pattern of a driver number',
  },
];
