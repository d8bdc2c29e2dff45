import type { Egress } from '@lethe/assistant';
import type { Judgement } from '@lethe/constitution';
import {
  type ChatEvent,
  type ChatRequest,
  createEventWriter,
  type EventWriterOptions,
  isJsonObject,
  type JsonObject,
  parseRequest,
  STREAM_HEADERS,
  type WireFormat,
  writeAnswer,
} from '@lethe/models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../clock/clock.ts';
import { errors } from '../../errors.ts';
import { type Caller, needScope } from '../caller/caller.ts';
import type { AutoChooser } from '../models/auto.ts';
import { isNear, type Target, type Targets } from '../models/targets.ts';
import type { Answer } from './answer.ts';
import { answerHeaders } from './answer-headers.ts';
import { collectAnswer, stoppedAnswer, textsOfAnswer } from './collect-answer.ts';
import { conversationName } from './conversation-name.ts';
import { beginExchange, type Exchange } from './exchange.ts';
import { createEventJudge, type EventJudge } from './judge-events.ts';
import type { Judges } from './judges.ts';
import type { Rewording } from './rewording.ts';
import { payerOf, type Routed, routeChat } from './route-chat.ts';
import { runtimeAnswer } from './runtime-answer.ts';
import { seeAnswer } from './see-answer.ts';
import { sendStream } from './send-stream.ts';

/** What answers of models need. */
export interface ChatParts {
  readonly egress: Egress;
  readonly targets: Targets;
  /** Chooses for the model `auto`. */
  readonly auto: AutoChooser;
  readonly judges: Judges;
  readonly rewording: Rewording;
  readonly clock: Clock;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly randomId: () => string;
  readonly nextSeed: () => number;
  readonly onFault: (error: unknown, requestId: string) => void;
}

/** Answers one request of Chat Completions, Responses or Messages in its own format. */
export async function answerChat(
  format: WireFormat,
  { request, reply, caller }: { request: FastifyRequest; reply: FastifyReply; caller: Caller },
  parts: ChatParts,
): Promise<unknown> {
  const exchange = beginExchange(request, reply, parts.now);
  needScope(caller, 'chat');
  const original = request.body as JsonObject;
  const asked = parseRequest(format, original);
  if (asked.previousResponseId !== undefined) throw errors.RESPONSE_NOT_KEPT();
  const routed = await routeChat({ ...parts, request: asked, caller });
  await judgeRequest(asked, { caller, leaves: !isNear(routed.target), parts });
  const asking = { routed, original, caller, exchange, parts };
  const { choice } = routed;
  const answer = await (choice === null
    ? ask(asked, asking)
    : seeAnswer(() => ask(asked, asking), {
        ...{ now: parts.now, signal: exchange.signal, over: choice.over },
      }));
  const writing: EventWriterOptions = {
    ...{ id: parts.randomId(), model: answer.modelId, original },
    created: Math.floor(parts.clock.now() / 1000),
    includeUsage: asked.includeUsage,
  };
  const { target } = routed;
  const sending = { request, reply, caller, asked, target, answer, writing, exchange, parts };
  return asked.stream ? stream(format, sending) : whole(format, sending);
}

/** @throws REQUEST_BARRED where the key's policy is to enforce */
async function judgeRequest(
  asked: ChatRequest,
  { caller, leaves, parts }: { caller: Caller; leaves: boolean; parts: ChatParts },
): Promise<void> {
  if (caller.policy === 'off') return;
  const judged = await parts.judges.input(caller, asked);
  parts.judges.count('input', judged);
  const isBarred = judged.verdict === 'block' || (leaves && judged.verdict === 'unscored');
  if (!isBarred || caller.policy !== 'enforce') return;
  const broken = judged.principles.filter(({ verdict }) => verdict === judged.verdict);
  throw errors.REQUEST_BARRED({ principles: broken.map(({ id }) => id).join(', ') });
}

interface Asking {
  routed: Routed;
  original: JsonObject;
  caller: Caller;
  exchange: Exchange;
  parts: ChatParts;
}

async function ask(
  asked: ChatRequest,
  { routed, original, caller, exchange, parts }: Asking,
): Promise<Answer> {
  const { target, choice } = routed;
  const chosen = choice?.routed ?? null;
  const { signal } = exchange;
  if (target.kind === 'runtime') {
    const id = parts.randomId();
    const events = runtimeAnswer({
      ...{ runtime: target.runtime, request: asked, callerId: caller.id, id, signal },
      seed: parts.nextSeed(),
    });
    // The first event comes after everything that can be refused.
    const first = await events.next();
    return {
      ...{ route: 'local', routed: chosen, modelId: target.id, receipt: null, format: null },
      pieces: (async function* () {
        if (!first.done) yield { events: [first.value] };
        for await (const event of events) yield { events: [event] };
      })(),
    };
  }
  const { connection, model } = target;
  const began = parts.now();
  const sent = await parts.egress.send({
    ...{ connection, model, modelId: target.id, request: asked, original, signal },
    payer: payerOf(caller),
    consent: caller.scopes.includes('cloud'),
    // Nothing is masked on the way to a connection that stays here.
    ...(connection.runs === 'cloud' && { conversation: conversationName(asked) }),
  });
  exchange.waited(parts.now() - began - sent.ownMs);
  const { receipt, format, pieces, body } = sent;
  return {
    ...{ route: connection.runs, routed: chosen, modelId: target.id, receipt, format, pieces },
    ...(body !== undefined && { body }),
  };
}

function judgeOf(caller: Caller, { judges }: ChatParts): EventJudge | null {
  if (caller.policy === 'off') return null;
  return createEventJudge({
    guard: () => judges.output(caller.policy),
    onJudged: (judgement: Judgement) => judges.count('output', judgement),
  });
}

interface Sending {
  request: FastifyRequest;
  reply: FastifyReply;
  caller: Caller;
  asked: ChatRequest;
  target: Target;
  answer: Answer;
  writing: EventWriterOptions;
  exchange: Exchange;
  parts: ChatParts;
}

async function stream(
  format: WireFormat,
  { request, reply, caller, answer, writing, exchange, parts }: Sending,
): Promise<FastifyReply> {
  const { raw } = reply;
  const judge = judgeOf(caller, parts);
  reply.headers({ ...answerHeaders(answer, exchange), ...STREAM_HEADERS });
  reply.hijack();
  exchange.answering();
  raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  raw.flushHeaders();
  await sendStream({
    ...{ raw, pieces: answer.pieces, judge, signal: exchange.signal, clock: parts.clock },
    writer: createEventWriter(format, writing),
    onFault: (error) => parts.onFault(error, request.id),
  });
  return reply;
}

async function whole(
  format: WireFormat,
  { reply, caller, asked, target, answer, writing, exchange, parts }: Sending,
): Promise<FastifyReply> {
  const came = await exchange.waiting(() => collectAnswer(answer.pieces));
  const failed = came.find((event) => event.type === 'error');
  if (failed !== undefined) throw errors.UPSTREAM_FAILED(failed);
  const judged = await judgeWhole(came, { caller, parts });
  const isStopped = caller.policy === 'enforce' && judged?.verdict === 'block';
  const { signal } = exchange;
  const reworded =
    caller.policy === 'enforce' && judged?.verdict === 'review'
      ? await exchange.waiting(() =>
          parts.rewording.of(came, judged, { request: asked, caller, target, signal }),
        )
      : null;
  const counted = reworded?.judgement ?? judged;
  if (counted !== null) parts.judges.count('output', counted);
  const shown = isStopped ? stoppedAnswer(came) : (reworded?.events ?? came);
  const body =
    shown === came && answer.format === format && isJsonObject(answer.body)
      ? answer.body
      : writeAnswer(format, shown, writing);
  exchange.answering();
  return reply
    .headers(answerHeaders(answer, exchange))
    .headers(reworded === null ? {} : { 'x-lethe-revised': String(reworded.revised) })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Null where nothing is judged, or nothing said. */
const judgeWhole = async (
  events: readonly ChatEvent[],
  { caller, parts }: Pick<Sending, 'caller' | 'parts'>,
): Promise<Judgement | null> =>
  caller.policy === 'off' ? null : parts.judges.answer(caller, textsOfAnswer(events));
