import type { Candidate, Document } from '../candidates/document.ts';
import { isWordCode, KIND } from '../candidates/tokens.ts';
import { anyPresent } from '../context/cue-index.ts';
import { evidence, isNamedOtherwise } from '../context/evidence.ts';
import { type DigitChain, digitChainAt } from './digit-chain.ts';
import { isInternational, isNational } from './national.ts';

const EXTENSION =
  /(?:\s{0,2}(?:x|ext|ext\.|extension|poste|durchwahl)\s{0,2}|\s{1,2}#)\d{1,6}(?![\w-])/iy;
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|(?:19|20)\d{2}[./ -]\d{1,2}[./ -]\d{1,2}(?: .*)?|\d{1,2}[./-](?:19|20)\d{2})$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const YEARS = /^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2}$/;
const NANP = /^(?:1[-. ]?)?(?:\(\d{3}\) ?|[2-9]\d{2}[-. ])\d{3}[-. ]\d{4}$/;
const NANP_DASHED = /^(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}$/;
const TRUNK = /^\(?0\d/;
const MOBILE = /^(?:1[3-9]\d{9}|07\d{9}|0[67]\d{8}|1[3-9]\d-\d{4}-\d{4}|01[016789]-\d{3,4}-\d{4})$/;
const SSN = /^\d{3}([- ])\d{2}\1\d{4}$/;

interface Judged {
  readonly score: number;
  readonly rule: string;
  readonly reason: string;
}

/** So strong a cue stands right before the number. */
const LABELLED = 0.95;

const judge = (
  raw: string,
  digits: number,
  groups: readonly number[],
  cue: number,
  regions: readonly string[],
): Judged | undefined => {
  if (DATE.test(raw) || IPV4.test(raw) || YEARS.test(raw) || SSN.test(raw)) return undefined;
  const plus = raw.startsWith('+') || raw.startsWith('(+');
  const dialled = /^\(?0(?:0|11)[1-9 -]/.test(raw) && digits >= 11;
  if (plus || dialled) {
    if (digits < 7 || digits > 17 || (digits > 15 && !dialled)) return undefined;
    const international = plus
      ? raw.replace('(+', '+')
      : raw.replace(/^\(?0(?:0|11)[ -]?/, '+').replace(')', '');
    if (isInternational(international))
      return {
        score: 0.96,
        rule: 'international',
        reason: 'known to the numbering plan of its country',
      };
    return digits >= 8 && (plus || cue > 0.4 || groups.length > 2)
      ? {
          score: 0.72 + 0.2 * cue,
          rule: 'international.unknown',
          reason: 'a country code and enough digits',
        }
      : undefined;
  }
  const parted = groups.length > 1;
  if (cue >= 0.45 && digits >= (parted || cue >= LABELLED ? 6 : 7) && digits <= 15) {
    return {
      score: 0.55 + 0.38 * cue,
      rule: 'cued',
      reason: 'digits next to words for a telephone',
    };
  }
  if (digits < 9 || digits > 12) return undefined;
  if (NANP.test(raw))
    return {
      score: 0.8,
      rule: 'north-america',
      reason: 'area, exchange and line as in North America',
    };
  if (NANP_DASHED.test(raw) && !raw.startsWith('0'))
    return { score: 0.6, rule: 'groups', reason: 'three, three and four digits' };
  if (MOBILE.test(raw))
    return { score: 0.62, rule: 'mobile', reason: 'prefix and length of a mobile number' };
  if (parted && TRUNK.test(raw) && isNational(raw, regions)) {
    return { score: 0.68, rule: 'national', reason: 'known to the numbering plan of a country' };
  }
  return undefined;
};

const opens = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 1);
  if (isWordCode(before) && before < 0x0e00) return false;
  return (
    !'#$€£%@/_\\.-+*'.includes(text[start - 1] ?? ' ') ||
    (/[:.]\s?$/.test(text.slice(Math.max(0, start - 1), start)) && text[start - 2] === ' ')
  );
};

/** `12,345`: a longer number goes on; four digits and more are the next cell. */
const THOUSANDS = /^,\d{1,3}(?!\d)/;

const closes = (text: string, end: number): boolean => {
  const after = text.charCodeAt(end);
  if (isWordCode(after) && after < 0x0e00) return false;
  const next = text[end] ?? ' ';
  if ('%_@\\'.includes(next)) return false;
  const further = text.charCodeAt(end + 1);
  if (next === ',') return !THOUSANDS.test(text.slice(end, end + 5));
  return !('-./:'.includes(next) && further >= 0x30 && further <= 0x39);
};

const digitsUpTo = (chain: DigitChain, groups: number): number => {
  let sum = 0;
  for (let i = 0; i < groups; i++) sum += chain.lengths[i] as number;
  return sum;
};

/** Too many groups of one digit: a list of numbers, not a telephone. */
const isList = (lengths: readonly number[]): boolean =>
  lengths.filter((length) => length === 1).length > 2;

/** Whether a chain can be a telephone number where no word speaks for one. */
const couldStandAlone = (text: string, { start, lengths }: DigitChain): boolean => {
  const first = text[start];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return (
    first === '+' ||
    first === '(' ||
    first === '0' ||
    (total >= 9 && lengths.length <= 5) ||
    (lengths[0] as number) >= 9
  );
};

const longest = (
  document: Document,
  chain: DigitChain,
  groups: ReadonlySet<number>,
): { end: number; judged: Judged } | undefined => {
  const { text, hits, regions } = document;
  for (let count = chain.ends.length; count > 0; count--) {
    const digits = digitsUpTo(chain, count);
    if (digits < 6) return undefined;
    const lengths = chain.lengths.slice(0, count);
    const end = chain.ends[count - 1] as number;
    EXTENSION.lastIndex = end;
    const full = EXTENSION.test(text) ? EXTENSION.lastIndex : end;
    if (isList(lengths) || !closes(text, full)) continue;
    const raw = text.slice(chain.start, end);
    if (raw.startsWith('(') && !raw.includes(')')) continue;
    const cue = evidence(text, hits, groups, chain.start, full);
    const judged = judge(raw, digits, lengths, cue, regions);
    if (judged !== undefined) return { end: full, judged };
  }
  return undefined;
};

/** A single digit begins a number only behind a plus or a bracket, or before an area code. */
const isLoneDigit = ({ text, tokens }: Document, token: number): boolean => {
  const start = tokens.start[token] as number;
  if ((tokens.end[token] as number) - start !== 1 || token + 1 >= tokens.count) return false;
  const next = (tokens.end[token + 1] as number) - (tokens.start[token + 1] as number);
  return next !== 3 && text[start - 1] !== '+' && text[start - 1] !== '(';
};

/** Telephone numbers: an own finder proposes, numbering plans and words around decide. */
export const findPhones = (
  document: Document,
  groups: ReadonlySet<number>,
  against: ReadonlySet<number>,
  out: Candidate[],
): void => {
  const { text, tokens, hits } = document;
  const cued = anyPresent(hits, groups);
  let done = 0;
  for (let token = 0; token < tokens.count; token++) {
    const at = tokens.start[token] as number;
    if (at < done || ((tokens.kind[token] as number) & KIND.digit) === 0) continue;
    const first = text.charCodeAt(at);
    if (first < 0x30 || first > 0x39) continue;
    if (!cued && isLoneDigit(document, token)) continue;
    const chain = digitChainAt(text, at);
    if (chain.ends.length === 0 || !opens(text, chain.start)) continue;
    if (!cued && !couldStandAlone(text, chain)) continue;
    const found = longest(document, chain, groups);
    if (found === undefined) continue;
    const { end, judged } = found;
    const denied =
      judged.rule !== 'international' &&
      (evidence(text, hits, against, chain.start, end) >= 0.8 ||
        isNamedOtherwise(text, hits, groups, chain.start));
    out.push({
      start: chain.start,
      end,
      type: 'PHONE',
      score: judged.score - (denied ? 0.35 : 0),
      ruleId: `phone.${judged.rule}`,
      reason: judged.reason,
    });
    done = end;
  }
};
