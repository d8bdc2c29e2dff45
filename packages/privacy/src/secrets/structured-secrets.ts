import type { Candidate, Document } from '../candidates/document.ts';
import { isStandIn } from './entropy.ts';

const PEM_BEGIN = /-----BEGIN (?:[A-Z0-9 ]{0,30})PRIVATE KEY(?: BLOCK)?-----/y;
const PEM_LIMIT = 16_384;
const JWT = /eyJ[A-Za-z0-9_-]{5,4000}\.[A-Za-z0-9_-]{2,8000}\.[A-Za-z0-9_-]{0,2000}/y;
const USERINFO =
  /[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[^\s:@/?#'"<>]{0,128}:([^\s@/?#'"<>]{1,128})@[^\s'"<>]{1,512}/y;

const secret = (
  start: number,
  end: number,
  score: number,
  rule: string,
  reason: string,
): Candidate => ({
  start,
  end,
  type: 'SECRET',
  score,
  ruleId: `secret.${rule}`,
  reason,
});

const findPem = (text: string, out: Candidate[]): void => {
  for (let at = text.indexOf('-----BEGIN '); at >= 0; at = text.indexOf('-----BEGIN ', at + 11)) {
    PEM_BEGIN.lastIndex = at;
    if (!PEM_BEGIN.test(text)) continue;
    const close = text
      .slice(PEM_BEGIN.lastIndex, PEM_BEGIN.lastIndex + PEM_LIMIT)
      .search(/-----END /);
    const from = close < 0 ? -1 : PEM_BEGIN.lastIndex + close + 9;
    const end = from < 0 ? -1 : text.indexOf('-----', from);
    const stop =
      end < 0 || end - from > 60 ? Math.min(text.length, PEM_BEGIN.lastIndex + PEM_LIMIT) : end + 5;
    if (stop - PEM_BEGIN.lastIndex > 16)
      out.push(secret(at, stop, 0.99, 'pem', 'a private key block'));
    at = stop - 11;
  }
};

/** RFC 7519: the first part decodes to JSON that names an algorithm or a type. */
const isJwtHeader = (part: string): boolean => {
  try {
    const header: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    return (
      typeof header === 'object' &&
      header !== null &&
      ('alg' in header || 'typ' in header || 'enc' in header)
    );
  } catch {
    return false;
  }
};

const findJwt = (text: string, out: Candidate[]): void => {
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at + 3)) {
    if (/[A-Za-z0-9_-]/.test(text[at - 1] ?? ' ')) continue;
    JWT.lastIndex = at;
    const value = JWT.exec(text)?.[0];
    if (value === undefined || !isJwtHeader(value.slice(0, value.indexOf('.')))) continue;
    out.push(secret(at, at + value.length, 0.97, 'jwt', 'a signed token that decodes'));
    at += value.length - 3;
  }
};

const VARIABLE = /[${}<>%*]|^(?:pass(?:word|wd)?|pwd|secret|token|user(?:name)?)$/i;

const findUserinfo = (text: string, out: Candidate[]): void => {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at;
    while (start > 0 && at - start < 20 && /[A-Za-z0-9+.-]/.test(text[start - 1] as string))
      start--;
    while (start < at && !/[A-Za-z]/.test(text[start] as string)) start++;
    USERINFO.lastIndex = start;
    const match = USERINFO.exec(text);
    if (match === null) continue;
    const password = match[1] as string;
    if (VARIABLE.test(password) || isStandIn(password)) continue;
    const value = match[0].replace(/[.,;:!?)\]}]+$/, '');
    out.push(secret(start, start + value.length, 0.92, 'connection', 'a password inside a URL'));
    at = Math.max(at, start + value.length - 3);
  }
};

const CREDENTIALS = /\s(?:-u|--user|--proxy-user)[\s=]{1,2}["']?[^\s:"']{1,64}:([^\s"']{4,128})/g;
const COMMAND_REACH = 400;

/** `curl -u user:password`. */
const findCommandCredentials = (text: string, out: Candidate[]): void => {
  for (let at = text.indexOf('curl '); at >= 0; at = text.indexOf('curl ', at + COMMAND_REACH)) {
    for (const match of text.slice(at, at + COMMAND_REACH).matchAll(CREDENTIALS)) {
      const password = match[1] as string;
      if (VARIABLE.test(password) || isStandIn(password)) continue;
      const end = at + match.index + match[0].length;
      out.push(
        secret(end - password.length, end, 0.86, 'command', 'a password given to a command'),
      );
    }
  }
};

/** Private keys, signed tokens and passwords inside URLs. */
export const findStructuredSecrets = ({ text }: Document, out: Candidate[]): void => {
  findPem(text, out);
  findJwt(text, out);
  findUserinfo(text, out);
  findCommandCredentials(text, out);
};
