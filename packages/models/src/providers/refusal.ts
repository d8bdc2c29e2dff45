import type { CodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { WireFailureKind } from '../wire/chat-event.ts';
import { kindOfCode, kindOfStatus } from '../wire/failure.ts';
import { isJsonObject } from '../wire/format.ts';

/**
 * What a refused request is told. Of the upstream's body only its code is read, and only codes that are
 * known: the rest may quote what was asked.
 */
export const refusalOf = (
  status: number,
  body: unknown,
  retryAfterSeconds: number | undefined,
): CodedError => errorOfKind(kindOfRefusal(status, body), retryAfterSeconds);

/** A provider's failure as the error of that kind. */
export function errorOfKind(kind: WireFailureKind, retryAfterSeconds?: number): CodedError {
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  switch (kind) {
    case 'authentication':
    case 'permission':
      return errors.PROVIDER_KEY_REFUSED();
    case 'contextLength':
      return errors.PROVIDER_CONTEXT_EXCEEDED();
    case 'contentFilter':
      return errors.PROVIDER_FILTERED();
    case 'notFound':
      return errors.PROVIDER_MODEL_UNKNOWN();
    case 'tooLarge':
      return errors.PROVIDER_SIZE_REFUSED();
    case 'quota':
      return errors.PROVIDER_QUOTA_SPENT();
    case 'rateLimit':
      return errors.PROVIDER_RATE_LIMITED(undefined, wait);
    case 'overloaded':
      return errors.PROVIDER_OVERLOADED(undefined, wait);
    case 'timeout':
      return errors.PROVIDER_TIMEOUT({ phase: 'by its own word' });
    case 'server':
      return errors.PROVIDER_FAILED();
    default:
      return errors.PROVIDER_REQUEST_INVALID();
  }
}

function kindOfRefusal(status: number, body: unknown): WireFailureKind {
  const error = isJsonObject(body) && isJsonObject(body.error) ? body.error : {};
  const byCode = kindOfCode(error.code) ?? kindOfCode(error.type);
  const isFine = byCode === 'quota' || byCode === 'contextLength' || byCode === 'contentFilter';
  return isFine ? byCode : kindOfStatus(status);
}
