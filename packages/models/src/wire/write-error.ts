import type { WireFailure } from './chat-event.ts';
import { FAILURES, kindOfCode, kindOfStatus } from './failure.ts';
import { present } from './fields.ts';
import type { JsonObject, WireFormat } from './format.ts';
import type { WireError, WireErrorResponse } from './wire-error.ts';

/** OpenAI's error, in a body as well as in a stream. */
export function openaiError({ status, message, code, param }: WireError): JsonObject {
  const [type, usual] = FAILURES[kindOfCode(code) ?? kindOfStatus(status)].openai;
  return { message, type, param: param ?? null, code: code ?? usual };
}

/** Anthropic's error, in a body as well as in a stream. */
export function anthropicError({ status, message, code, requestId }: WireError): JsonObject {
  const kind = kindOfCode(code) ?? kindOfStatus(status);
  return present({
    type: 'error',
    error: { type: FAILURES[kind].anthropic, message },
    request_id: requestId,
  });
}

/** The failure of a stream as an error to be written. */
export function errorOfFailure({ status, kind, message }: WireFailure): WireError {
  const [, code] = FAILURES[kind].openai;
  return { status, message, ...(code !== null && { code }) };
}

/**
 * An error in a client's own format, with the headers that keep it from trying again where that would
 * not help: both vendors' clients read `x-should-retry`.
 */
export function writeError(format: WireFormat, error: WireError): WireErrorResponse {
  const { status, retryAfterSeconds, requestId } = error;
  const isTemporary = status === 408 || status === 429 || status >= 500;
  const retry = error.retry ?? (isTemporary && kindOfCode(error.code) !== 'quota');
  const isAnthropic = format === 'anthropic';
  return {
    status,
    headers: {
      'content-type': 'application/json',
      ...(!retry && { 'x-should-retry': 'false' }),
      ...(retryAfterSeconds !== undefined && {
        'retry-after': String(Math.max(0, Math.ceil(retryAfterSeconds))),
      }),
      ...(requestId !== undefined && { [isAnthropic ? 'request-id' : 'x-request-id']: requestId }),
    },
    body: isAnthropic ? anthropicError(error) : { error: openaiError(error) },
  };
}
