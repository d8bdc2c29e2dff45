import type { Candidate, Document } from '../candidates/document.ts';
import { isWordCode } from '../candidates/tokens.ts';
import { evidence } from '../context/evidence.ts';
import { AMBIGUOUS_DOMAINS, TOP_LEVEL_DOMAINS } from './top-level-domains.ts';

export const URL_CUES = [
  'visit',
  'website',
  'site',
  'url',
  'link',
  'homepage',
  'web',
  'webseite',
  'sitio',
  'sitio web',
  'lien',
  'domain',
  'blog',
  'page',
  'browse',
  '网址',
  '网站',
];

const SCHEMES = new Set([
  'http',
  'https',
  'ftp',
  'ftps',
  'ws',
  'wss',
  'sftp',
  'ssh',
  'git',
  'rtsp',
  'ipfs',
  'ldap',
  'ldaps',
  'smb',
  'gopher',
  'irc',
  'telnet',
  'market',
  'chrome',
  'feed',
]);
const BODY = /[^\s<>"`{}|\\^\u3000-\u3003\u3008-\u3011\u4e00-\u9fff]{1,2048}/y;
const HOST = /(?:[^\s/?#@]{0,256}@)?(?:\[[0-9a-f:.]{2,45}\]|[^\s/?#:@[\]!,;()'"]{1,253})/iy;
const TRAILING = /[.,;:!?'"*…~_、。]/;
const DOMAIN =
  /(?:[a-z0-9\u00a1-\u2fff](?:[a-z0-9\u00a1-\u2fff-]{0,61}[a-z0-9\u00a1-\u2fff])?\.){1,8}[a-z\u00a1-\u2fff]{2,24}/iy;
const PORT_AND_PATH = /(?::\d{1,5})?(?:[/?#][^\s<>"`{}|\\^\u3000-\u3011\u4e00-\u9fff]{0,2048})?/y;

/** Sentence punctuation at the end belongs to the sentence; a closing bracket only if it closes one inside. */
const trimEnd = (url: string): string => {
  const open = { ')': 0, ']': 0 };
  for (const character of url) {
    if (character === '(') open[')']++;
    else if (character === '[') open[']']++;
    else if (character === ')' || character === ']') open[character]--;
  }
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] as string;
    if (last === ')' || last === ']') {
      if (open[last] >= 0) break;
      open[last]++;
    } else if (!TRAILING.test(last)) break;
    end--;
  }
  return url.slice(0, end);
};

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const found = (
  start: number,
  end: number,
  score: number,
  ruleId: string,
  reason: string,
): Candidate => ({
  start,
  end,
  type: 'URL',
  score,
  ruleId,
  reason,
});

const findSchemes = ({ text }: Document, out: Candidate[]): void => {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at;
    while (start > 0 && at - start < 8 && /[a-z]/i.test(text[start - 1] as string)) start--;
    const scheme = text.slice(start, at).toLowerCase();
    if (!SCHEMES.has(scheme)) continue;
    const host = sticky(HOST, text, at + 3);
    const raw = sticky(BODY, text, at + 3);
    if (host === undefined || raw === undefined || !/^(?![.-])[^\s]*[\p{L}\p{N}\p{S}]/u.test(host))
      continue;
    const body = trimEnd(raw);
    if (body === '') continue;
    out.push(found(start, at + 3 + body.length, 0.9, 'url.scheme', 'a scheme and a host'));
    at += body.length;
  }
};

const startOfHost = (text: string, dot: number): number => {
  let start = dot;
  while (start > 0 && dot - start < 63) {
    const code = text.charCodeAt(start - 1);
    if (!isWordCode(code) && code !== 0x2d) break;
    if (code >= 0x3040) break;
    start--;
  }
  return start;
};

const findDomains = (document: Document, groups: ReadonlySet<number>, out: Candidate[]): void => {
  const { text } = document;
  let done = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (
      dot < done ||
      !isWordCode(text.charCodeAt(dot + 1)) ||
      !isWordCode(text.charCodeAt(dot - 1))
    )
      continue;
    const start = startOfHost(text, dot);
    const host = sticky(DOMAIN, text, start);
    if (host === undefined) continue;
    done = start + host.length;
    const before = text[start - 1] ?? ' ';
    if ('@./_$\\-'.includes(before)) continue;
    const domain = host.slice(host.lastIndexOf('.') + 1);
    const lower = domain.toLowerCase();
    const after = text[done] ?? ' ';
    if (
      !TOP_LEVEL_DOMAINS.has(lower) ||
      (domain !== lower && domain !== domain.toUpperCase()) ||
      '@_('.includes(after)
    )
      continue;
    if (after === '-' && isWordCode(text.charCodeAt(done + 1))) continue;
    if (after === '.' && isWordCode(text.charCodeAt(done + 1))) continue;
    const rest = trimEnd(sticky(PORT_AND_PATH, text, done) ?? '');
    const end = done + rest.length;
    const www = /^www\./i.test(host);
    const cued = evidence(text, document.hits, groups, start, end) > 0.5;
    const plain = !AMBIGUOUS_DOMAINS.has(lower);
    const score = www || rest.length > 1 ? 0.85 : plain ? 0.62 : cued ? 0.6 : 0.2;
    out.push(found(start, end, score, 'url.domain', 'a host under a known top-level domain'));
    done = Math.max(done, end);
  }
};

/** URLs with a scheme, and hosts without one. */
export const findUrls = (
  document: Document,
  groups: ReadonlySet<number>,
  out: Candidate[],
): void => {
  findSchemes(document, out);
  findDomains(document, groups, out);
};
