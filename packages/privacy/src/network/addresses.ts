import type { Candidate, Document } from '../candidates/document.ts';
import { isDigitCode, isWordCode, KIND } from '../candidates/tokens.ts';
import { isIpv4, isIpv6 } from './ipv6.ts';

const IPV4 = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/y;
const IPV6 = /[0-9a-fA-F:]{2,39}(?:\d{1,3}(?:\.\d{1,3}){3})?/y;
const IPV6_MIXED = /[0-9a-fA-F:]{2,30}:\d{1,3}(?:\.\d{1,3}){3}/y;
const ZONE = /%[A-Za-z0-9._-]{1,15}/y;
const MAC =
  /[0-9a-fA-F]{2}([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2}){4}(?:\1[0-9a-fA-F]{2}\1[0-9a-fA-F]{2})?/y;
const MAC_DOTTED = /[0-9a-fA-F]{4}\.[0-9a-fA-F]{4}\.[0-9a-fA-F]{4}/y;

const COLON = 0x3a;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const NUMBERED_BEFORE =
  /(?:version|ver|v|release|build|firmware|windows|section|chapter|rfc|clause)[ :.#]{0,3}$/i;

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const isLatinWord = (code: number): boolean => isWordCode(code) && code < 0x0e00;

const findIpv4 = ({ text }: Document, start: number, out: Candidate[]): void => {
  const before = text.charCodeAt(start - 1);
  if (before === DOT || before === HYPHEN || isLatinWord(before)) return;
  const value = match(IPV4, text, start);
  if (value === undefined || !isIpv4(value)) return;
  const end = start + value.length;
  const after = text.charCodeAt(end);
  const further = text.charCodeAt(end + 1);
  if (isLatinWord(after) || (after === DOT && isDigitCode(further))) return;
  const numbered = NUMBERED_BEFORE.test(text.slice(Math.max(0, start - 16), start));
  out.push({
    start,
    end,
    type: 'IP_ADDRESS',
    score: numbered ? 0.3 : 0.9,
    ruleId: 'network.ipv4',
    reason: 'four numbers of an IPv4 address',
  });
};

const findMac = ({ text }: Document, start: number, out: Candidate[]): boolean => {
  const before = text.charCodeAt(start - 1);
  if (before === COLON || before === HYPHEN) return false;
  const colons = match(MAC, text, start);
  const value = colons ?? match(MAC_DOTTED, text, start);
  if (value === undefined) return false;
  const end = start + value.length;
  const after = text.charCodeAt(end);
  const further = text.charCodeAt(end + 1);
  if (isLatinWord(after) || ((after === COLON || after === HYPHEN) && isLatinWord(further)))
    return false;
  if (colons === undefined && !/[a-f]/i.test(value)) return false;
  out.push({
    start,
    end,
    type: 'MAC_ADDRESS',
    score: 0.95,
    ruleId: colons === undefined ? 'network.mac.dotted' : 'network.mac',
    reason: 'pairs of a MAC address',
  });
  return true;
};

const findIpv6 = ({ text }: Document, start: number, out: Candidate[]): void => {
  const before = text.charCodeAt(start - 1);
  if (before === COLON || before === DOT || isLatinWord(before)) return;
  const raw = match(IPV6_MIXED, text, start) ?? match(IPV6, text, start);
  if (raw === undefined) return;
  const value = raw.endsWith(':') && !raw.endsWith('::') ? raw.slice(0, -1) : raw;
  if (!/\d/.test(value) || value.length < 3 || !isIpv6(value)) return;
  let end = start + value.length;
  if (
    isLatinWord(text.charCodeAt(end)) ||
    (text.charCodeAt(end) === COLON && end === start + raw.length)
  )
    return;
  end += match(ZONE, text, end)?.length ?? 0;
  out.push({
    start,
    end,
    type: 'IP_ADDRESS',
    score: value.split(':').length > 3 ? 0.95 : 0.7,
    ruleId: 'network.ipv6',
    reason: 'groups of an IPv6 address',
  });
};

/** IPv4, IPv6 with embedded IPv4 and zone, and MAC addresses in their three notations. */
export const findNetworkAddresses = (document: Document, out: Candidate[]): void => {
  const { text, tokens } = document;
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (end - start > 4) continue;
    const next = text.charCodeAt(end);
    const kind = tokens.kind[token] as number;
    if (next === DOT && (kind & KIND.letter) === 0) findIpv4(document, start, out);
    if (next !== COLON && (next !== HYPHEN || end - start !== 2) && next !== DOT) {
      // `::1`: the value begins before its first group.
      if (text.charCodeAt(start - 1) === COLON && text.charCodeAt(start - 2) === COLON) {
        findIpv6(document, start - 2, out);
      }
      continue;
    }
    if (findMac(document, start, out) || next !== COLON) continue;
    if (text.charCodeAt(start - 1) === COLON && text.charCodeAt(start - 2) === COLON) {
      findIpv6(document, start - 2, out);
    } else findIpv6(document, start, out);
  }
};
