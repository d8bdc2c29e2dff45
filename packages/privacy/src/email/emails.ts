import type { Candidate, Document } from '../candidates/document.ts';
import { MARK } from '../context/cue-index.ts';
import { TOP_LEVEL_DOMAINS } from '../url/top-level-domains.ts';

const LOCAL = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\u00c0-\u024f-]/;
const DOMAIN =
  /(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,62}[A-Za-z0-9\u00c0-\u024f])?\.){1,8}[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f-]{0,30}/y;
const LITERAL = /\[(?:\d{1,3}\.){3}\d{1,3}\]/y;
const SPELT =
  /([A-Za-z0-9][A-Za-z0-9._+-]{0,63})(?:\s{1,2}at\s{1,2}|\s?[[({]\s?at\s?[\])}]\s?)([A-Za-z0-9-]{1,63}(?:(?:\s{1,2}dot\s{1,2}|\s?[[({]\s?dot\s?[\])}]\s?|\.)[A-Za-z0-9-]{1,63}){1,3})/iy;
const LOCAL_LIMIT = 64;

const quoted = (text: string, at: number): number => {
  if (text[at - 1] !== '"') return at;
  const open = text.lastIndexOf('"', at - 2);
  return open >= 0 && at - open <= LOCAL_LIMIT && !text.slice(open, at).includes('\n') ? open : at;
};

/** Where the local part begins; opening punctuation of the sentence is left outside. */
const startOfLocal = (text: string, at: number): number => {
  const quote = quoted(text, at);
  if (quote < at) return quote;
  let start = at;
  while (start > 0 && at - start < LOCAL_LIMIT && LOCAL.test(text[start - 1] as string)) start--;
  const local = text.slice(start, at);
  const mark = Math.max(
    local.lastIndexOf('='),
    local.lastIndexOf('?'),
    local.lastIndexOf('/'),
    local.lastIndexOf('|'),
  );
  start += mark + 1;
  while (start < at && "'`*{}!#$%&^~-".includes(text[start] as string)) start++;
  return start;
};

const isLocal = (local: string): boolean =>
  local.length > 0 &&
  (local[0] === '"' || (!local.startsWith('.') && !local.endsWith('.') && !local.includes('..')));

/** The end of the domain: a known top-level domain glued to digits ends before them. */
const endOfDomain = (text: string, from: number): number => {
  DOMAIN.lastIndex = from;
  const domain = DOMAIN.exec(text)?.[0];
  if (domain === undefined) {
    LITERAL.lastIndex = from;
    return LITERAL.test(text) ? LITERAL.lastIndex : -1;
  }
  const dot = domain.lastIndexOf('.');
  const last = domain.slice(dot + 1).toLowerCase();
  if (last.startsWith('xn--')) return from + domain.length;
  const letters = /^[a-z\u00c0-\u024f]+/.exec(last)?.[0] ?? '';
  if (letters.length < 2) return -1;
  return letters.length === last.length || TOP_LEVEL_DOMAINS.has(letters)
    ? from + dot + 1 + letters.length
    : -1;
};

const BRACKETED_AT = /[[({] ?at ?[\])}]/i;

const findSpelt = ({ text, hits }: Document, out: Candidate[]): void => {
  if ((hits.marks & MARK.at) === 0) return;
  if ((hits.marks & MARK.dot) === 0 && !BRACKETED_AT.test(text)) return;
  for (const { index } of text.matchAll(/(?:\s|[[({])at(?=\s|[\])}])/gi)) {
    let start = /\s/.test(text[index - 1] ?? '') ? index - 1 : index;
    const end = start;
    while (
      start > 0 &&
      end - start < LOCAL_LIMIT &&
      /[A-Za-z0-9._+-]/.test(text[start - 1] as string)
    )
      start--;
    if (start === end) continue;
    SPELT.lastIndex = start;
    const match = SPELT.exec(text);
    if (match === null) continue;
    const domain =
      (match[2] as string)
        .split(/(?:\s{1,2}dot\s{1,2}|\s?[[({]\s?dot\s?[\])}]\s?|\.)/i)
        .at(-1)
        ?.toLowerCase() ?? '';
    if (!TOP_LEVEL_DOMAINS.has(domain) || !/dot|[[({]/i.test(match[0])) continue;
    out.push({
      start,
      end: SPELT.lastIndex,
      type: 'EMAIL',
      score: 0.85,
      ruleId: 'email.spelt',
      reason: 'an address written out with "at" and "dot"',
    });
  }
};

/** Words of an address that is written out. */
export const DOT_WORDS = ['dot'];
export const AT_WORDS = ['at'];

/** Addresses by RFC 5321 as mail systems accept them, quoted local parts included. */
export const findEmails = (document: Document, out: Candidate[]): void => {
  const { text } = document;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at);
    if (!isLocal(text.slice(start, at)) || text[start - 1] === '@') continue;
    const end = endOfDomain(text, at + 1);
    if (end < 0) continue;
    out.push({
      start,
      end,
      type: 'EMAIL',
      score: 0.97,
      ruleId: 'email.address',
      reason: 'a local part and a domain',
    });
  }
  findSpelt(document, out);
};
