import type { Candidate, Document } from '../candidates/document.ts';
import { MARK } from '../context/cue-index.ts';
import { continueAddress } from './continuation.ts';

const BOX =
  /(?:\bp\.? ?o\.? ?box|\bpost office box|\bpostfach|\bapartado(?: de correos)?|\bcaixa postal|\bcasella postale|\bpostbus|\bboîte postale|\bpostboks|\bbox|\bbp)\.? ?#?:? ?\d{1,6}(?![\p{L}\p{N}])/giu;
const MILITARY =
  /(?:\b(?:psc|cmr|unit|uss|usns|usnv|usnp|usv|hhc)\s(?:\d{1,6}|[A-Za-z]+),?\s{1,2}(?:(?:box|bldg)\s\d{1,6}\s{1,2})?)?\b(?:apo|fpo|dpo),?\s(?:aa|ae|ap)\s\d{5}(?:-\d{4})?/gi;
const STREET_ONLY =
  /(?<=\b(?:on|at|in|to|off|near|along|from|of|around)\s)(?:\p{Lu}[\p{L}'’-]{1,20}\s){1,3}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Crescent)\b(?!\s(?:Journal|Fair|Show|Band|Test|View|Map))/gu;

const add = (
  document: Document,
  match: RegExpMatchArray,
  score: number,
  rule: string,
  out: Candidate[],
): void => {
  const start = match.index as number;
  const { end, postal } = continueAddress(document, start + match[0].length);
  out.push({
    start,
    end,
    type: 'STREET_ADDRESS',
    score: Math.min(0.95, score + (postal ? 0.15 : 0)),
    ruleId: `address.${rule}`,
    reason: 'a box, a field post number or a street named in a sentence',
  });
};

/** Words of which one stands in every box and military address. */
export const BOX_WORDS = [
  'box',
  'postfach',
  'apartado',
  'postal',
  'postale',
  'postbus',
  'postboks',
  'bp',
  'apo',
  'fpo',
  'dpo',
];

/** Post office boxes, military addresses, and streets that a sentence names without a number. */
export const findBoxes = (document: Document, out: Candidate[]): void => {
  const {
    text,
    hits: { marks },
  } = document;
  if ((marks & MARK.streetSuffix) !== 0) {
    for (const match of text.matchAll(STREET_ONLY)) add(document, match, 0.54, 'street-only', out);
  }
  if ((marks & MARK.box) === 0) return;
  for (const match of text.matchAll(BOX)) {
    const plain = /^(?:box|bp)/i.test(match[0]);
    add(document, match, plain ? 0.35 : 0.85, 'box', out);
  }
  for (const match of text.matchAll(MILITARY)) add(document, match, 0.9, 'military', out);
};
