import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasYymmdd } from '../checksum/calendar.ts';
import { luhn } from '../checksum/luhn.ts';

export const africaMiddleEast: readonly PatternRule[] = [
  {
    id: 'za.identity',
    type: 'GOV_ID',
    digits: [6, 13],
    pattern: /\d{6} ?\d{4} ?[012]\d\d/,
    check: (value) => hasYymmdd(value, 0) && luhn(value),
    cues: ['south african id', 'id number', 'identity number', 'rsa id', 'sa id'],
    alone: 0.7,
    cued: 0.97,
    reason: 'birth date and check digit of a South African number',
  },
  {
    id: 'il.identity',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}/,
    check: luhn,
    cues: ['תעודת זהות', 'teudat zehut', 'israeli id', 'ת.ז'],
    alone: 0.05,
    cued: 0.95,
    reason: 'check digit of an Israeli identity number',
  },
  {
    id: 'ae.identity',
    type: 'GOV_ID',
    digits: [3, 15],
    pattern: /784([- ]?)\d{4}\1\d{7}\1\d/,
    cues: ['emirates id', 'eid'],
    alone: 0.8,
    cued: 0.97,
    reason: 'prefix and groups of an Emirates id',
  },
  {
    id: 'eg.identity',
    type: 'GOV_ID',
    digits: [14, 14],
    pattern: /[23]\d{13}/,
    check: (value) => hasYymmdd(value, 1),
    cues: ['الرقم القومي', 'national id', 'egyptian'],
    alone: 0.4,
    cued: 0.95,
    reason: 'birth date of an Egyptian number',
  },
  {
    id: 'ng.identity',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /\d{11}/,
    cues: [
      'nin',
      'national identification number',
      'nimc',
      'bvn',
      'bank verification number',
      'nigeria',
    ],
    alone: 0,
    cued: 0.95,
    reason: 'eleven digits after words for a Nigerian number',
  },
  {
    id: 'sa.identity',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /[12]\d{9}/,
    check: luhn,
    cues: ['رقم الهوية', 'iqama', 'saudi', 'الهوية الوطنية', 'الاقامة'],
    alone: 0.1,
    cued: 0.95,
    reason: 'check digit of a Saudi number',
  },
  {
    id: 'ke.identity',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[AP]\d{9}[A-Z]/i,
    cues: ['kra', 'kra pin', 'pin'],
    alone: 0.4,
    cued: 0.95,
    reason: 'format of a Kenyan KRA PIN',
  },
  {
    id: 'ir.identity',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: (value) => {
      const sum =
        [...value.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0) %
        11;
      return (sum < 2 ? sum : 11 - sum) === Number(value[9]);
    },
    cues: ['کد ملی', 'کدملی', 'melli code'],
    alone: 0.1,
    cued: 0.96,
    reason: 'check digit of an Iranian national code',
  },
];
