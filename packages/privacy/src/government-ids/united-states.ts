import type { PatternRule } from '../candidates/pattern-rule.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated } from '../checksum/weighted.ts';

const SSN_CUES = [
  'ssn',
  'ssns',
  'social security',
  'social security number',
  'social security no',
  'soc sec',
  'ss number',
  'seguro social',
];
const NEVER_ISSUED = new Set(['078051120', '219099999', '457555462']);

/** Social Security Administration: no area 000, 666 or 9xx, no group 00, no serial 0000. */
const isSsn = (value: string): boolean =>
  !/^(?:000|666|9)/.test(value) &&
  value.slice(3, 5) !== '00' &&
  value.slice(5) !== '0000' &&
  !NEVER_ISSUED.has(value) &&
  !isRepeated(value);

/** IRS: ITIN areas 900-999 with groups 50-65, 70-88, 90-92, 94-99. */
const isItin = (value: string): boolean => {
  const group = Number(value.slice(3, 5));
  return (
    (group >= 50 && group <= 65) ||
    (group >= 70 && group <= 88) ||
    (group >= 90 && group <= 92) ||
    group >= 94
  );
};

/** DEA: (d1 + d3 + d5) + 2 (d2 + d4 + d6) ends in d7. */
const isDea = (value: string): boolean => {
  const d = [...value.slice(2)].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 === d[6];
};

export const unitedStates: readonly PatternRule[] = [
  {
    id: 'us.ssn',
    type: 'US_SSN',
    digits: [3, 3],
    pattern: /\d{3}-\d{2}-\d{4}/,
    check: isSsn,
    cues: SSN_CUES,
    alone: 0.85,
    cued: 0.99,
    reason: 'three groups of an issued Social Security area',
  },
  {
    id: 'us.ssn.spaced',
    type: 'US_SSN',
    digits: [3, 3],
    pattern: /\d{3}([ .])\d{2}\1\d{4}/,
    check: isSsn,
    cues: SSN_CUES,
    alone: 0.52,
    cued: 0.97,
    reason: 'three groups of an issued Social Security area',
  },
  {
    id: 'us.ssn.bare',
    type: 'US_SSN',
    digits: [9, 9],
    pattern: /\d{9}/,
    check: isSsn,
    cues: SSN_CUES,
    alone: 0.1,
    cued: 0.95,
    reason: 'nine digits after words for a Social Security number',
  },
  {
    id: 'us.itin',
    type: 'GOV_ID',
    digits: [3, 9],
    pattern: /9\d{2}([- ]?)\d{2}\1\d{4}/,
    check: isItin,
    cues: ['itin', 'individual taxpayer', 'taxpayer identification', 'tax id', 'tin'],
    alone: 0.2,
    field: 0.55,
    cued: 0.95,
    reason: 'groups of an individual taxpayer number',
  },
  {
    id: 'us.itin.dashed',
    type: 'GOV_ID',
    digits: [3, 3],
    pattern: /9\d{2}-\d{2}-\d{4}/,
    check: isItin,
    alone: 0.7,
    cued: 0.9,
    reason: 'groups of an individual taxpayer number',
  },
  {
    id: 'us.ein',
    type: 'GOV_ID',
    digits: [2, 2],
    pattern: /\d{2}-\d{7}/,
    cues: ['ein', 'fein', 'employer identification', 'employer id', 'federal tax id', 'tax id'],
    alone: 0.2,
    cued: 0.9,
    reason: 'an employer number after its name',
  },
  {
    id: 'us.mbi',
    type: 'GOV_ID',
    digits: [1, 1],
    pattern:
      /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}/i,
    cues: ['mbi', 'medicare', 'medicare beneficiary'],
    alone: 0.75,
    cued: 0.98,
    reason: 'the letter and digit pattern of a Medicare beneficiary number',
  },
  {
    id: 'us.npi',
    type: 'GOV_ID',
    digits: [4, 10],
    pattern: /[12]\d{3}([- ]?)\d{3}\1\d{3}/,
    check: (value) => luhn(`80840${value}`) && !isRepeated(value.slice(1)),
    cues: ['npi', 'national provider', 'provider number', 'provider id'],
    alone: 0.15,
    field: 0.55,
    cued: 0.95,
    reason: 'check digit of a provider number',
  },
  {
    id: 'us.dea',
    type: 'GOV_ID',
    letters: [1, 2],
    pattern: /[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}/i,
    check: isDea,
    cues: ['dea', 'medical license', 'medical certificate', 'prescriber'],
    alone: 0.6,
    cued: 0.97,
    reason: 'check digit of a DEA registration',
  },
];
