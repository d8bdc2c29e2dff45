import { isCodedError } from '@lethe/protocol';
import { prepareDetector } from '../detection/prepare.ts';
import { errors } from '../errors.ts';
import type { PseudonymSession } from '../pseudonyms/session.ts';
import { mapRequest, type RequestMap } from './map-request.ts';

export interface ProtectOptions {
  readonly session: PseudonymSession;
  /** Milliseconds, monotonic; `performance.now` by default. */
  readonly now?: () => number;
  /** Longest time for the whole request; 2,000 ms by default. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2000;

const replacing = (session: PseudonymSession, check: () => void): RequestMap => ({
  text: (value, kind, label) => {
    check();
    if (kind === 'account') return session.conceal(value);
    if (kind === 'participant') return session.conceal(value, { type: 'PERSON', brackets: false });
    const replaced = session.pseudonymise(value, { label, check });
    // The name of a tool may not hold brackets.
    return kind === 'toolName' && replaced !== value
      ? session.conceal(value, { brackets: false })
      : replaced;
  },
  number: (value, label) => {
    const written = String(value);
    const replaced = session.pseudonymise(written, { label, check });
    return replaced === written ? value : replaced;
  },
});

const covering = (session: PseudonymSession, check: () => void): RequestMap => ({
  text: (value) => {
    check();
    return session.cover(value);
  },
  number: (value) => {
    const covered = session.cover(String(value));
    return covered === String(value) ? value : covered;
  },
});

const checking = (session: PseudonymSession, check: () => void): RequestMap => {
  const refuse = (text: string): void => {
    check();
    if (session.holdsValue(text)) throw errors.PRIVACY_VALUE_LEFT();
  };
  return {
    text: (value) => {
      refuse(value);
      return value;
    },
    number: (value) => {
      refuse(String(value));
      return value;
    },
  };
};

/**
 * Replaces every value in a request of the OpenAI or Anthropic shapes: message parts, names, tool
 * descriptions, arguments and results, instructions, input items, metadata, user, cache keys and
 * file names. A number that is replaced becomes a string. Returns a new object.
 *
 * Fails closed. Throws `PRIVACY_ATTACHMENT_BLOCKED` for images, sounds and files,
 * `PRIVACY_DETECTOR_TIMED_OUT`, `PRIVACY_DETECTOR_FAILED`, `PRIVACY_SESSION_FULL`,
 * `PRIVACY_TOO_DEEP`, and `PRIVACY_VALUE_LEFT` when the final check finds a known value.
 */
export const protectRequest = <Request>(
  request: Request,
  { session, now = () => performance.now(), timeoutMs = TIMEOUT_MS }: ProtectOptions,
): Request => {
  prepareDetector();
  const started = now();
  const check = () => {
    if (now() - started > timeoutMs)
      throw errors.PRIVACY_DETECTOR_TIMED_OUT({ milliseconds: timeoutMs });
  };
  try {
    const replaced = mapRequest(request, replacing(session, check));
    const covered = mapRequest(replaced, covering(session, check));
    return mapRequest(covered, checking(session, check)) as Request;
  } catch (error) {
    if (isCodedError(error)) throw error;
    throw errors.PRIVACY_DETECTOR_FAILED(undefined, { cause: error });
  }
};
