import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';

const HAN = '[\\u4e00-\\u9fff]';
const CHINESE = new RegExp(
  `(?:${HAN}{2,8}?(?:省|自治区))?(?:${HAN}{2,7}?(?:市|自治州|盟))?(?:${HAN}{1,7}?(?:区|县|旗|镇|乡))?${HAN}{1,12}?(?:大道|路|街|巷|胡同|弄|里|村|大街)\\s?\\d{1,5}\\s?(?:号|弄|巷)(?:[\\u4e00-\\u9fffA-Za-z]{0,12}?(?:\\d{1,5}|[A-Za-z])\\s?(?:号楼|栋|幢|座|单元|层|楼|室|号|房)){0,5}`,
  'gu',
);
const CHINESE_AREA =
  /[\u4e00-\u9fff]{2,6}(?:省|自治区|市)[\u4e00-\u9fff]{1,6}(?:市|区|县)[\u4e00-\u9fff]{1,10}(?:小区|花园|大厦|公寓|苑|家园|村|新村)[\u4e00-\u9fffA-Za-z0-9]{0,4}\d{1,4}(?:号楼|栋|幢|座|单元|室|号)(?:[A-Za-z0-9]{1,6}(?:单元|室|号))?/gu;
const JAPANESE =
  /(?:〒?\d{3}-\d{4}\s?)?(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fffぁ-んァ-ヶー]{1,16}?(?:市|区|町|村|郡)[\u4e00-\u9fffぁ-んァ-ヶー]{0,16}?(?:\d{1,4}(?:丁目|番地?|号|-|の)?){1,4}\d{0,4}/gu;
const KOREAN =
  /[가-힣]{2,8}(?:특별시|광역시|도|시)\s(?:[가-힣]{1,6}(?:시|군|구)\s){1,2}(?:[가-힣]{1,6}(?:읍|면|동)\s)?[가-힣0-9]{1,12}(?:로|길)\s?\d{1,4}(?:-\d{1,4})?(?:\s?(?:번길)?\s?\d{0,4})?/gu;

/** Verbs and labels that stand glued before an address in unspaced scripts. */
const LEAD =
  /^.{0,12}?(?:位于|住在|寄到|送到|寄往|住址|地址|收货地址|户籍地址|居住在|家住|在|到|是|住|至)/u;

const RUN = /[\u3041-\u9fffA-Za-z0-9\s]{4,120}/gu;

const add = (start: number, value: string, score: number, out: Candidate[]): void => {
  out.push({
    start,
    end: start + value.trimEnd().length,
    type: 'STREET_ADDRESS',
    score,
    ruleId: 'address.ideographs',
    reason: 'areas, street and number as in East Asia',
  });
};

/** Chinese, Japanese and Korean addresses, largest area first. */
export const findIdeographAddresses = ({ text, tokens }: Document, out: Candidate[]): void => {
  if ((tokens.kinds & KIND.ideograph) === 0) return;
  for (const run of text.matchAll(RUN)) {
    if (!/\d/.test(run[0])) continue;
    for (const pattern of [CHINESE, CHINESE_AREA]) {
      for (const match of run[0].matchAll(pattern)) {
        const lead = LEAD.exec(match[0])?.[0].length ?? 0;
        const value = match[0].length - lead >= 5 ? match[0].slice(lead) : match[0];
        add(run.index + match.index + match[0].length - value.length, value, 0.85, out);
      }
    }
  }
  for (const match of text.matchAll(JAPANESE)) add(match.index, match[0], 0.85, out);
  for (const match of text.matchAll(KOREAN)) add(match.index, match[0], 0.85, out);
};
