import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import type { Span } from '../span.ts';

export interface RememberingDetectorOptions {
  /** Most texts and spans together; 4,096 by default. What was asked for longest ago is forgotten. */
  readonly capacity?: number;
  /**
   * Stands for a text where it is remembered, at least 128 bits that nobody can compute without a key.
   * HMAC-SHA-256 under 32 random bytes by default, in plain JavaScript, so that it runs in a browser too.
   */
  readonly hashOf?: (text: string) => string;
}

const CAPACITY = 4096;
const KEY_BYTES = 32;
/** Digests are kept to 128 bits. */
const HEX_DIGITS = 32;

const createHashOf = (): ((text: string) => string) => {
  const keyed = hmac.create(sha256, crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  return (text) =>
    bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest()).slice(0, HEX_DIGITS);
};

/** What else decides over the spans of a text; undefined where it cannot be written down. */
const settings = ({
  types,
  threshold,
  locales,
  allow,
  deny,
  recognisers = [],
  taggers = [],
}: DetectOptions): string | undefined =>
  recognisers.length > 0 || taggers.length > 0
    ? undefined
    : JSON.stringify([types, threshold, locales, allow, deny]);

/**
 * `detect` with a memory: a text that comes again, as the history of a conversation does with every
 * request, is not read again. It holds keyed hashes of texts and the spans found in
 * them, never a text. Calls with recognisers or taggers of their own are not remembered.
 */
export const createRememberingDetector = ({
  capacity = CAPACITY,
  hashOf = createHashOf(),
}: RememberingDetectorOptions = {}): ((
  text: string,
  options?: DetectOptions,
) => readonly Span[]) => {
  const found = new Map<string, readonly Span[]>();
  let size = 0;
  const forget = (digest: string): void => {
    size -= 1 + (found.get(digest)?.length ?? 0);
    found.delete(digest);
  };
  const remember = (digest: string, spans: readonly Span[]): void => {
    if (1 + spans.length > capacity) return;
    found.set(digest, spans);
    size += 1 + spans.length;
    while (size > capacity) forget(found.keys().next().value as string);
  };
  return (text, options = {}) => {
    const how = settings(options);
    // Lone surrogates are alike in UTF-8, so that two texts could share a hash.
    if (how === undefined || !text.isWellFormed()) return detect(text, options);
    const digest = hashOf(`${how}\n${text}`);
    const known = found.get(digest);
    if (known !== undefined) forget(digest);
    const spans = known ?? detect(text, options);
    remember(digest, spans);
    return spans;
  };
};
