import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { canonical } from './canonical.ts';
import { replaceSpans } from './replace-spans.ts';

export interface HashOptions extends DetectOptions {
  /** At least 16 random bytes; without it the few possible values of a type could be tried out. */
  readonly key: Uint8Array;
}

const HEX_DIGITS = 16;

/**
 * Replaces every value by its type and a keyed hash, `[EMAIL:9f86d081884c7d65]` (HMAC-SHA-256, 64
 * bits), so that equal values stay comparable across texts.
 */
export const hash = (text: string, { key, ...options }: HashOptions): string =>
  replaceSpans(text, detect(text, options), ({ type }, value) => {
    const digest = hmac(sha256, key, utf8ToBytes(`${type}\n${canonical(type, value)}`));
    return `[${type}:${bytesToHex(digest).slice(0, HEX_DIGITS)}]`;
  });
