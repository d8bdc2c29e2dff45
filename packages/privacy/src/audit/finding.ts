import { createHmac, randomBytes } from 'node:crypto';

/** What an audit found, where, and a keyed hash to tell values apart: never the value. */
export interface Finding {
  /** `pii`: a typed value. `prose`: sentences where none belong. `known`: a value that was looked for. */
  readonly kind: 'pii' | 'prose' | 'known' | 'unreadable';
  /** The PII type, the encoding of a known value, or why a file could not be read. */
  readonly type: string;
  /** `FILE:LINE`, or `FILE table.column row N`. */
  readonly place: string;
  /** HMAC-SHA-256 under a key that this run alone knows, 64 bits, hexadecimal. */
  readonly hash: string;
}

export type HashValue = (value: string) => string;

const KEY_BYTES = 32;
const HEX_DIGITS = 16;

/** A hash under a fresh key: equal values look equal within a run, and nothing can be tried out later. */
export const newHash =
  (key: Uint8Array = randomBytes(KEY_BYTES)): HashValue =>
  (value) =>
    createHmac('sha256', key).update(value).digest('hex').slice(0, HEX_DIGITS);
