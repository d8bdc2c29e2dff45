import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { PseudonymSession } from '../pseudonyms/session.ts';
import {
  DEEPEST,
  IDENTIFYING,
  JSON_TEXT,
  SCHEMA_KEYS,
  STRUCTURAL,
  UNREADABLE_TYPES,
} from './structure.ts';

export interface ProtectOptions {
  readonly session: PseudonymSession;
  /** Milliseconds, monotonic; `performance.now` by default. */
  readonly now?: () => number;
  /** Longest time for the whole request; 2,000 ms by default. */
  readonly timeoutMs?: number;
}

type Json = unknown;

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Place {
  readonly key: string;
  readonly parent: string;
  readonly depth: number;
}

const parseJson = (text: string): { value: Json } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const isMessageName = ({ key, parent }: Place): boolean =>
  key === 'name' && (parent === 'messages' || parent === 'input');

const isIdentifying = (place: Place): boolean =>
  IDENTIFYING.has(place.key) || place.parent === 'metadata';

/** Walks a request and replaces its texts; what stays is what the wire format itself says. */
const protect = (value: Json, place: Place, session: PseudonymSession, check: () => void): Json => {
  if (place.depth > DEEPEST) throw errors.PRIVACY_TOO_DEEP({ maximum: DEEPEST });
  const inner = (child: Json, key: string, parent: string): Json =>
    protect(child, { key, parent, depth: place.depth + 1 }, session, check);
  if (typeof value === 'string') {
    check();
    if (STRUCTURAL.has(place.key) && place.parent !== 'arguments' && place.parent !== 'metadata')
      return value;
    if (SCHEMA_KEYS.has(place.key)) return value;
    if (value === '') return value;
    if (isMessageName(place)) return session.conceal(value, { type: 'PERSON', brackets: false });
    if (isIdentifying(place)) return session.conceal(value);
    if (JSON_TEXT.has(place.key)) {
      const parsed = parseJson(value);
      if (parsed !== undefined && (isObject(parsed.value) || Array.isArray(parsed.value))) {
        return JSON.stringify(inner(parsed.value, 'arguments', 'arguments'));
      }
    }
    return session.pseudonymise(value);
  }
  if (Array.isArray(value)) return value.map((child) => inner(child, place.key, place.key));
  if (!isObject(value)) return value;
  if (
    typeof value.type === 'string' &&
    UNREADABLE_TYPES.has(value.type) &&
    place.parent !== 'arguments'
  ) {
    throw errors.PRIVACY_ATTACHMENT_BLOCKED();
  }
  const parent =
    place.parent === 'arguments' || (place.key === 'input' && place.parent === 'content')
      ? 'arguments'
      : place.key;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      parent === 'arguments' || parent === 'metadata' ? session.pseudonymise(key) : key,
      inner(child, key, parent),
    ]),
  );
};

const strings = function* (value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const child of value) yield* strings(child);
  else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (STRUCTURAL.has(key)) continue;
      yield* strings(child);
    }
  }
};

const mapTexts = (value: Json, map: (text: string) => string): Json => {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((child) => mapTexts(child, map));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      STRUCTURAL.has(key) ? child : mapTexts(child, map),
    ]),
  );
};

const TIMEOUT_MS = 2000;

/**
 * Replaces every value in a request of the OpenAI or Anthropic shapes: message parts, names, tool
 * descriptions, arguments and results, instructions, input items, metadata, user, cache keys and
 * file names. Returns a new object.
 *
 * Fails closed. Throws `PRIVACY_ATTACHMENT_BLOCKED` for images, sounds and files,
 * `PRIVACY_DETECTOR_TIMED_OUT`, `PRIVACY_DETECTOR_FAILED`, `PRIVACY_SESSION_FULL`,
 * `PRIVACY_TOO_DEEP`, and `PRIVACY_VALUE_LEFT` when the final check finds a known value.
 */
export const protectRequest = <Request>(
  request: Request,
  { session, now = () => performance.now(), timeoutMs = TIMEOUT_MS }: ProtectOptions,
): Request => {
  const started = now();
  const check = () => {
    if (now() - started > timeoutMs)
      throw errors.PRIVACY_DETECTOR_TIMED_OUT({ milliseconds: timeoutMs });
  };
  try {
    const safe = protect(request, { key: '', parent: '', depth: 0 }, session, check);
    const covered = mapTexts(safe, (text) => {
      check();
      return session.cover(text);
    });
    for (const text of strings(covered))
      if (session.holdsValue(text)) throw errors.PRIVACY_VALUE_LEFT();
    return covered as Request;
  } catch (error) {
    if (isCodedError(error)) throw error;
    throw errors.PRIVACY_DETECTOR_FAILED(undefined, { cause: error });
  }
};
