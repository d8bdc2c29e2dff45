import type { Candidate, Document } from '../candidates/document.ts';
import { isWordCode } from '../candidates/tokens.ts';
import { isFilledIn } from './entropy.ts';
import { buildPrefixTrie } from './prefix-trie.ts';
import { VENDOR_FORMATS } from './vendor-formats.ts';

const trie = buildPrefixTrie(VENDOR_FORMATS.map(([, prefix]) => prefix));
const patterns = VENDOR_FORMATS.map(([, , rest]) => new RegExp(rest, 'y'));

const ATLAS = /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/y;
const FACEBOOK = /\d{15,16}(?:\||%7C)([A-Za-z0-9_-]{27,40})/y;
const TELEGRAM = /\d{8,10}:A[A-Za-z0-9_-]{34}(?![A-Za-z0-9_-])/y;
const VAULT_OLD = /s\.[A-Za-z0-9]{24}(?![A-Za-z0-9])/y;
const DISCORD = /[MNO][A-Za-z\d_-]{23,25}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,38}/y;

const LONE: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['terraform', ATLAS],
  ['telegram.bot', TELEGRAM],
  ['vault.older', VAULT_OLD],
  ['discord.bot', DISCORD],
];

const BASE64_TAIL = /[A-Za-z0-9_]/;

const add = (text: string, start: number, end: number, id: string, out: Candidate[]): void => {
  if (end < text.length && BASE64_TAIL.test(text[end] as string)) return;
  if (isFilledIn(text.slice(start, end).replace(/^https:\/\//, ''))) return;
  out.push({
    start,
    end,
    type: 'SECRET',
    score: 0.93,
    ruleId: `secret.${id}`,
    reason: `format of ${id}`,
  });
};

/** Formats that have no literal beginning: tried where a run starts and its length or next mark fits. */
const findLone = (text: string, start: number, tokenEnd: number, out: Candidate[]): void => {
  const length = tokenEnd - start;
  if (length !== 1 && (length < 8 || length > 26)) return;
  const next = text[tokenEnd];
  if (next === '|' || (next === '%' && length >= 15)) {
    FACEBOOK.lastIndex = start;
    const match = FACEBOOK.exec(text);
    if (match !== null)
      add(
        text,
        FACEBOOK.lastIndex - (match[1] as string).length,
        FACEBOOK.lastIndex,
        'facebook.access',
        out,
      );
    return;
  }
  if (next !== '.' && next !== ':' && next !== '_' && next !== '-') return;
  for (const [id, pattern] of LONE) {
    pattern.lastIndex = start;
    if (pattern.test(text)) add(text, start, pattern.lastIndex, id, out);
  }
};

const UNDERSCORE = 0x5f;

const tryFormats = (text: string, at: number, out: Candidate[]): void => {
  for (const index of trie.match(text, at)) {
    const [id, prefix] = VENDOR_FORMATS[index] as (typeof VENDOR_FORMATS)[number];
    const pattern = patterns[index] as RegExp;
    pattern.lastIndex = at + prefix.length;
    if (pattern.test(text)) add(text, at, pattern.lastIndex, id, out);
  }
};

/** Secrets whose vendor can be told from their form. */
export const findVendorSecrets = ({ text, tokens }: Document, out: Candidate[]): void => {
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token] as number;
    const before = text.charCodeAt(start - 1);
    if (isWordCode(before) && before < 0x0e00) continue;
    tryFormats(text, start, out);
    if (before === UNDERSCORE) tryFormats(text, start - 1, out);
    findLone(text, start, tokens.end[token] as number, out);
  }
};
