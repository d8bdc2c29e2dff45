import { type CodedError, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** Whether the answer had begun when its transport failed. */
export type Phase = 'asking' | 'answering';

const UNTRUSTED = /CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^UNABLE_TO_|^DEPTH_ZERO_/;
const INVALID = /^HPE_|^UND_ERR_HEADERS_OVERFLOW$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/;

/**
 * What failed on the way, coded; the original is only its cause. An abort stays what it was aborted with.
 */
export function transportError(error: unknown, phase: Phase, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const coded = codedOf(error);
  if (coded) return coded;
  const code = codeOf(error);
  const options = { cause: error };
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return errors.PROVIDER_TIMEOUT({ phase: 'to connect' }, options);
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    return errors.PROVIDER_TIMEOUT({ phase: 'to begin' }, options);
  }
  if (code === 'UND_ERR_BODY_TIMEOUT') {
    return errors.PROVIDER_TIMEOUT({ phase: 'between two pieces of its answer' }, options);
  }
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') {
    return errors.PROVIDER_CLOSED(undefined, options);
  }
  if (INVALID.test(code)) return errors.PROVIDER_RESPONSE_INVALID(undefined, options);
  if (phase === 'answering') return errors.PROVIDER_STREAM_BROKEN(undefined, options);
  if (UNTRUSTED.test(code)) return errors.PROVIDER_UNTRUSTED(undefined, options);
  return errors.PROVIDER_UNREACHABLE(undefined, options);
}

/** A refusal of the address comes back through the socket, perhaps as one of several causes. */
function codedOf(error: unknown): CodedError | undefined {
  if (isCodedError(error)) return error;
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return parts.find(isCodedError);
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
