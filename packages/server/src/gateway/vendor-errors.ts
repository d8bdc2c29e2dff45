import { paramOf, type WireError, type WireFormat, writeError } from '@lethe/models';
import { type CodedError, isCodedError } from '@lethe/protocol';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { CLIENT_GONE } from './chat/exchange.ts';

/** OpenAI's words for what went wrong, where the status alone does not say it. */
const CODES: Readonly<Record<string, string>> = {
  KEY_MISSING: 'invalid_api_key',
  KEY_WRONG: 'invalid_api_key',
  EGRESS_BUDGET_SPENT: 'insufficient_quota',
  REQUEST_BARRED: 'content_filter',
  MODEL_UNKNOWN: 'model_not_found',
  NO_EMBEDDINGS: 'model_not_found',
};

/** Trying again changes nothing: the answer would be the same. */
const FINAL: ReadonlySet<string> = new Set([
  'EGRESS_BUDGET_SPENT',
  'PRIVACY_DETECTOR_FAILED',
  'PRIVACY_VALUE_LEFT',
  'PRIVACY_SESSION_FULL',
  'INTERNAL',
]);

/** Which vendor's words an address of the gateway answers in. */
export function formatOf(url: string): WireFormat {
  if (/^\/v1\/messages(\/|\?|$)/.test(url)) return 'anthropic';
  return /^\/v1\/responses(\/|\?|$)/.test(url) ? 'openai-responses' : 'openai-chat';
}

/** An error in the words of a vendor. */
export function wireErrorOf(error: CodedError, requestId: string): WireError {
  const { code, message, retryAfterSeconds, status } = error;
  const wireCode = CODES[code];
  const param = paramOf(error);
  const isFinal =
    FINAL.has(code) || (status >= 400 && status < 500 && ![408, 409, 429].includes(status));
  return {
    ...{ status, message, requestId },
    ...(wireCode !== undefined && { code: wireCode }),
    ...(param !== undefined && { param }),
    ...(isFinal && { retry: false }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

export function sendVendorError(
  error: CodedError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const written = writeError(formatOf(request.url), wireErrorOf(error, request.id));
  // What stays unread of a body that is too large is not waited for.
  if (error.code === 'BODY_TOO_LARGE') reply.header('connection', 'close');
  return reply
    .code(written.status)
    .headers(written.headers)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(written.body));
}

/** Answers every failure of the gateway's addresses in the shape of its vendor. */
export function answerVendorErrors(
  scope: FastifyInstance,
  { log, bodyBytes }: { log: Log; bodyBytes: number },
): void {
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    // Nobody is there to be told, and nothing went wrong here.
    if ((error as unknown) === CLIENT_GONE) {
      reply.hijack();
      reply.raw.destroy();
      return reply;
    }
    const coded = toCoded(error, bodyBytes);
    if (coded.status === 500) log.fault(error, { requestId: request.id });
    return sendVendorError(coded, request, reply);
  });
  scope.setNotFoundHandler((request, reply) => sendVendorError(errors.NOT_FOUND(), request, reply));
}

export function toCoded(error: unknown, bodyBytes: number): CodedError {
  if (isCodedError(error)) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return errors.BODY_TOO_LARGE({ bytes: bodyBytes });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return errors.UNSUPPORTED_CONTENT_TYPE();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return errors.BODY_NOT_JSON();
  return errors.INTERNAL(undefined, { cause: error });
}
