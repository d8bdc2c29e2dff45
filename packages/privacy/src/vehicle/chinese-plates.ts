import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';

const PROVINCES = new Set('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼');
const PLATE = /[A-HJ-NP-Z][·•. -]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/y;

/** GA 36: province, letter, then five or six characters with at least two digits. */
export const findChinesePlates = ({ text, tokens }: Document, out: Candidate[]): void => {
  if ((tokens.kinds & KIND.ideograph) === 0) return;
  for (let token = 0; token < tokens.count; token++) {
    if (((tokens.kind[token] as number) & KIND.ideograph) === 0) continue;
    const province = (tokens.end[token] as number) - 1;
    if (!PROVINCES.has(text[province] as string)) continue;
    PLATE.lastIndex = province + 1;
    const match = PLATE.exec(text);
    if (match === null || (match[0].match(/\d/g)?.length ?? 0) < 2) continue;
    out.push({
      start: province,
      end: PLATE.lastIndex,
      type: 'VEHICLE_ID',
      score: 0.95,
      ruleId: 'plate.cn',
      reason: 'province and letter of a Chinese plate',
    });
  }
};
