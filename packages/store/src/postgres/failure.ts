import { type CodedError, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** Codes of PostgreSQL (its manual, appendix A) after which the same write may succeed. */
const PASSING = new Set(['40001', '40P01']);

export const isPassing = (error: unknown): boolean =>
  PASSING.has(codeOf(isCodedError(error) ? error.cause : error));

/** What the system says when there is no server, or no longer one. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * The coded error for whatever the driver threw. The original is kept as `cause` and never quoted: a
 * message of PostgreSQL may repeat a value.
 */
export function failureOf(error: unknown, name: string): CodedError {
  if (isCodedError(error)) return error;
  const cause = { cause: error };
  const code = codeOf(error);
  if (code === '53100') return errors.DISK_FULL(undefined, cause);
  if (code === '58030') return errors.DISK_FAILED(undefined, cause);
  if (code === '25006') return errors.DATABASE_READ_ONLY({ path: name }, cause);
  if (code === '55P03') return errors.DATABASE_LOCKED({ path: name }, cause);
  // Data exceptions and violated constraints.
  if (code.startsWith('22') || code.startsWith('23')) return errors.VALUE_REFUSED(undefined, cause);
  // Data that cannot be read back, and damaged indexes.
  if (code.startsWith('XX')) return errors.DATABASE_DAMAGED({ path: name }, cause);
  if (code.startsWith('28')) return errors.DATABASE_REFUSED({ path: name }, cause);
  // Connection exceptions, shutdown, too many clients.
  if (/^(08|57P|53)/.test(code) || UNREACHABLE.has(code) || isDropped(error))
    return errors.DATABASE_UNREACHABLE({ path: name }, cause);
  return errors.STORE_FAILED(undefined, cause);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** The driver tells a lost connection and a full pool by words alone. */
const isDropped = (error: unknown): boolean =>
  error instanceof Error && /^(Connection terminated|timeout exceeded)/.test(error.message);
