import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasYymmdd, hasYyyymmdd } from '../checksum/calendar.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** GB 11643-1999: ISO 7064 MOD 11-2 over seventeen digits. */
const isChinese = (value: string): boolean => {
  const sum = weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return hasYyyymmdd(value, 6) && '10X98765432'[sum % 11] === value[17];
};

/** Korean resident and foreigner registration: weights 2 to 9 and 2 to 5, modulus 11. */
const koreanCheck = (value: string, offset: number): boolean =>
  (11 - (weightedSum(value, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) + offset) % 10 ===
  Number(value[12]);

const isKorean = (value: string): boolean =>
  hasYymmdd(value, 0) &&
  /^.{6}[0-9]/.test(value) &&
  (koreanCheck(value, 0) || koreanCheck(value, 2));

const isKoreanBusiness = (value: string): boolean => {
  const sum =
    weightedSum(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(value[8]) * 5) / 10);
  return (10 - (sum % 10)) % 10 === Number(value[9]);
};

/** My Number: weights 6 to 2 and 7 to 2 from the left, modulus 11. */
const isMyNumber = (value: string): boolean => {
  const remainder = weightedSum(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (remainder <= 1 ? 0 : 11 - remainder) === Number(value[11]) && !isRepeated(value);
};

const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

const isTaiwanese = (value: string): boolean => {
  const area = TAIWAN_LETTERS.indexOf(value[0] as string) + 10;
  const sum =
    Math.floor(area / 10) +
    (area % 10) * 9 +
    weightedSum(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return area >= 10 && sum % 10 === 0;
};

/** Hong Kong: letters count 10 to 35, an absent first letter 36; weights 9 to 1, modulus 11. */
const isHongKong = (value: string): boolean => {
  const body = value.length === 8 ? ` ${value}` : value;
  const sum = [...body].reduce((total, character, i) => {
    const code = character.charCodeAt(0);
    const number =
      character === ' '
        ? 36
        : i === 8 && character === 'A'
          ? 10
          : code >= 65
            ? code - 55
            : code - 48;
    return total + number * (9 - i);
  }, 0);
  return sum % 11 === 0;
};

export const eastAsia: readonly PatternRule[] = [
  {
    id: 'cn.resident',
    type: 'GOV_ID',
    digits: [17, 18],
    pattern: /[1-9]\d{16}[\dX]/i,
    check: isChinese,
    cues: ['身份证', '身份证号', '身份證', 'id card'],
    alone: 0.95,
    cued: 0.99,
    reason: 'birth date and check digit of a Chinese resident number',
  },
  {
    id: 'cn.resident.cued',
    type: 'GOV_ID',
    digits: [15, 18],
    pattern:
      /[1-9]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})/i,
    cues: ['身份证', '身份证号', '证件号', '身份證', 'id card', 'identity card'],
    alone: 0.35,
    field: 0.45,
    cued: 0.95,
    reason: 'area and birth date of a Chinese resident number',
  },
  {
    id: 'cn.credit-code',
    type: 'GOV_ID',
    digits: [1, 17],
    pattern: /[159]\d[1-9]\d{5}[0-9A-HJ-NP-RTUWXY]{10}/,
    check: (value) => /[A-Z]/.test(value),
    cues: ['统一社会信用代码', '信用代码'],
    alone: 0.45,
    cued: 0.95,
    reason: 'format of a Chinese social credit code',
  },
  {
    id: 'kr.resident',
    type: 'GOV_ID',
    digits: [6, 13],
    pattern: /\d{6}-?[0-9]\d{6}/,
    check: isKorean,
    cues: ['주민등록번호', '주민번호', '외국인등록번호', 'rrn', 'frn', 'resident registration'],
    alone: 0.75,
    cued: 0.98,
    reason: 'birth date and check digit of a Korean registration',
  },
  {
    id: 'kr.resident.parted',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}-[1-8]\d{6}/,
    check: (value) => hasYymmdd(value, 0),
    cues: [
      '주민등록번호',
      '주민번호',
      '외국인등록번호',
      'rrn',
      'frn',
      'resident registration',
      'korean',
    ],
    alone: 0.6,
    cued: 0.97,
    reason: 'birth date and groups of a Korean registration',
  },
  {
    id: 'kr.business',
    type: 'GOV_ID',
    digits: [3, 10],
    pattern: /\d{3}-?\d{2}-?\d{5}/,
    check: isKoreanBusiness,
    cues: ['사업자등록번호', '사업자번호', 'business registration', 'brn'],
    alone: 0.3,
    field: 0.58,
    cued: 0.96,
    reason: 'check digit of a Korean business registration',
  },
  {
    id: 'kr.driving-licence',
    type: 'DRIVER_LICENSE',
    digits: [2, 2],
    pattern: /(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}/,
    cues: ['운전면허', '면허번호'],
    alone: 0.8,
    cued: 0.97,
    reason: 'region and groups of a Korean driving licence',
  },
  {
    id: 'jp.my-number',
    type: 'GOV_ID',
    digits: [4, 12],
    pattern: /\d{4}([- ]?)\d{4}\1\d{4}/,
    check: isMyNumber,
    cues: ['マイナンバー', '個人番号', 'my number', 'individual number'],
    alone: 0.2,
    field: 0.55,
    cued: 0.97,
    reason: 'check digit of a Japanese individual number',
  },
  {
    id: 'tw.identity',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[A-Z][1289]\d{8}/i,
    check: isTaiwanese,
    cues: ['身分證', '身份證', '統一編號', '國民身分證'],
    alone: 0.65,
    cued: 0.98,
    reason: 'check digit of a Taiwanese identity number',
  },
  {
    id: 'hk.identity',
    type: 'GOV_ID',
    letters: [1, 2],
    pattern: /[A-Z]{1,2}\d{6}(?:\([0-9A]\)|[0-9A])/i,
    check: isHongKong,
    cues: ['hkid', '香港身份證', '香港身份证', 'hong kong identity'],
    alone: 0.45,
    field: 0.6,
    cued: 0.97,
    reason: 'check digit of a Hong Kong identity card',
  },
];
