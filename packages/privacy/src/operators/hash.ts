import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { errors } from '../errors.ts';
import { canonical } from './canonical.ts';
import { replaceSpans } from './replace-spans.ts';

export interface HashOptions extends DetectOptions {
  /** At least 16 random bytes; without it the few possible values of a type could be tried out. */
  readonly key: Uint8Array;
}

const HEX_DIGITS = 16;
const LEAST_KEY_BYTES = 16;

/**
 * Replaces every value by its type and a keyed hash, `[EMAIL:9f86d081884c7d65]` (HMAC-SHA-256, 64
 * bits), so that equal values stay comparable across texts. Throws `PRIVACY_KEY_TOO_SHORT`.
 */
export const hash = (text: string, { key, ...options }: HashOptions): string => {
  if (key.length < LEAST_KEY_BYTES)
    throw errors.PRIVACY_KEY_TOO_SHORT({ minimum: LEAST_KEY_BYTES });
  return replaceSpans(text, detect(text, options), ({ type }, value) => {
    const digest = hmac(sha256, key, utf8ToBytes(`${type}\n${canonical(type, value)}`));
    return `[${type}:${bytesToHex(digest).slice(0, HEX_DIGITS)}]`;
  });
};
