import { type CodedError, isCodedError, type Problem } from '@lethe/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import type { Log } from '../log/log.ts';

/** Answers every failure with a code, a sentence with the cure and the request's id; never with what was sent. */
export function answerProblems(
  app: FastifyInstance,
  { log, bodyBytes }: { log: Log; bodyBytes: number },
): void {
  app.setErrorHandler((error, request, reply) => {
    const coded = toCoded(error, bodyBytes);
    if (coded.status >= 500 && !isExpected(coded)) log.fault(error, { requestId: request.id });
    return sendProblem(coded, request, reply);
  });
}

export function sendProblem(
  error: CodedError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { code, message, retryAfterSeconds, status } = error;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  const body: Problem = { error: { code, message, requestId: request.id } };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
}

/** Busy, starting and draining are states, not faults. */
const isExpected = ({ status }: CodedError) => status === 503 || status === 507;

function toCoded(error: unknown, bodyBytes: number): CodedError {
  if (isCodedError(error)) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return errors.BODY_TOO_LARGE({ bytes: bodyBytes });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return errors.UNSUPPORTED_CONTENT_TYPE();
  if (statusCode === 404) return errors.NOT_FOUND();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return errors.INVALID_REQUEST({ fields: 'request' });
  }
  return errors.INTERNAL(undefined, { cause: error });
}
