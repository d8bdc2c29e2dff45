import { isCodedError } from '@lethe/protocol';
import { detect } from '../detect.ts';
import { errors } from '../errors.ts';
import type { PseudonymSession } from '../pseudonyms/session.ts';
import type { PiiType } from '../span.ts';
import { readStrings } from './sent-strings.ts';
import { WIRE_WORD } from './structure.ts';

export interface ScanOutgoingOptions {
  /** The session that protected the request; its own options say what is looked for. */
  readonly session: PseudonymSession;
  /** Milliseconds, monotonic; `performance.now` by default. */
  readonly now?: () => number;
  /** Longest time for the detector; 2,000 ms by default. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2000;

/** Types that tell themselves by their form: what stands around them decides nothing. */
const STRICT: readonly PiiType[] = [
  'EMAIL',
  'PHONE',
  'CREDIT_CARD',
  'IBAN',
  'US_SSN',
  'CRYPTO_WALLET',
  'SECRET',
];
const SURE = 0.85;
/** Told by the name in front, which in another field says nothing. */
const BY_NAME = 'secret.assigned';

/** Shorter strings hold nothing of the strict types. */
const SHORTEST = 6;
/** Longer strings, such as messages, are read one by one: a detector that remembers reads each once. */
const LONG = 64;

/** A person may be called as a model is: plain words of the wire format are no leak. */
const PLAIN_WORD = /^\p{L}+$/u;

const decoder = new TextDecoder('utf-8', { fatal: true });

const holdsKnown = (session: PseudonymSession, text: string): boolean => {
  const isWireWord = WIRE_WORD.test(text);
  return session.holdsValue(text, (value) => !isWireWord || !PLAIN_WORD.test(value));
};

const holdsStrict = (
  strings: readonly string[],
  { session, now = () => performance.now(), timeoutMs = TIMEOUT_MS }: ScanOutgoingOptions,
): boolean => {
  const { detectOptions, detector } = session;
  const { types = STRICT, threshold = 0 } = detectOptions;
  const options = {
    ...detectOptions,
    types: STRICT.filter((type) => types.includes(type)),
    threshold: Math.max(SURE, threshold),
    now,
  };
  const started = now();
  const holds = (text: string, find: typeof detector): boolean => {
    const left = timeoutMs - (now() - started);
    if (left <= 0) throw errors.PRIVACY_DETECTOR_TIMED_OUT({ milliseconds: timeoutMs });
    return find(text, { ...options, timeoutMs: left }).some(({ start, end, ruleId }) => {
      const value = text.slice(start, end);
      // A surrogate is of the same form as what it stands for.
      return ruleId !== BY_NAME && session.restore(value) === value;
    });
  };
  const short = strings.filter(({ length }) => length >= SHORTEST && length < LONG);
  return (
    holds(short.join('\n'), detect) ||
    strings.some((string) => string.length >= LONG && holds(string, detector))
  );
};

/**
 * The last look at a request: reads the very bytes that would be sent, as JSON, whatever built them.
 * Returns where they hold neither a value that the session knows, in any escape, JSON inside strings
 * included, nor a new one of a type that tells itself by its form. What a provider has sealed is passed over.
 *
 * Fails closed. Throws `PRIVACY_VALUE_LEFT`, `PRIVACY_DETECTOR_TIMED_OUT`, `PRIVACY_TOO_DEEP`, and
 * `PRIVACY_DETECTOR_FAILED` where the bytes are no JSON in UTF-8: send nothing then.
 */
export const scanOutgoing = (bytes: Uint8Array, options: ScanOutgoingOptions): void => {
  try {
    const { session } = options;
    const json = decoder.decode(bytes);
    const strings = readStrings(json);
    if (
      // A key that comes twice is read once by a parser: the text itself holds both.
      session.holdsValue(json, (value) => !PLAIN_WORD.test(value)) ||
      strings.some((string) => holdsKnown(session, string)) ||
      holdsStrict(strings, options)
    )
      throw errors.PRIVACY_VALUE_LEFT();
  } catch (error) {
    if (isCodedError(error)) throw error;
    throw errors.PRIVACY_DETECTOR_FAILED(undefined, { cause: error });
  }
};
