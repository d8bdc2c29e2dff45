/** Answers after which the same request may work. */
const RETRIED: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504, 529]);

/** Tries after the first. */
const MOST_RETRIES = 2;
/** The longest wait a server may ask for, milliseconds. */
const CEILING_MS = 30_000;
/** The wait before the first retry where the server asks for none; it doubles. */
const BASE_MS = 500;

export interface RetryOptions {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Retries made so far. */
  readonly retries: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

/**
 * Milliseconds to wait before the next try; nothing where there is none. Up to a quarter is added to what
 * a server asks for, so that clients it turned away together do not come back together.
 */
export function retryDelay(options: RetryOptions): number | undefined {
  const { status, headers, retries, clock, random } = options;
  if (!RETRIED.has(status) || retries >= MOST_RETRIES) return undefined;
  const asked = retryAfterMs(headers, clock);
  if (asked === undefined) return BASE_MS * 2 ** retries * (0.5 + random() / 2);
  return asked > CEILING_MS ? undefined : Math.min(asked * (1 + random() / 4), CEILING_MS);
}

/** What a server asks for: `retry-after-ms`, else `retry-after` in seconds or as a date (RFC 9110). */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  clock: () => number,
): number | undefined {
  const ms = numberOf(headers['retry-after-ms']);
  if (ms !== undefined) return ms;
  const after = headers['retry-after'];
  const seconds = numberOf(after);
  if (seconds !== undefined) return seconds * 1000;
  const date = DATE.test(after ?? '') ? Date.parse(after ?? '') : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock());
}

/** The begin of a date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const DATE = /^[A-Z][a-z]{2,8},? \d/;

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}(\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined;
