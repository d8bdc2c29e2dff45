import { type JsonObject, writeModel, writeModelList } from '@lethe/models';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/settings.ts';
import { errors } from '../errors.ts';
import { clientKey, type RateLimit } from '../limits/rate.ts';
import type { Log } from '../log/log.ts';
import { type Caller, mayAsk, needScope } from './caller/caller.ts';
import { answerChat } from './chat/answer-chat.ts';
import { answerHeaders } from './chat/answer-headers.ts';
import { beginExchange } from './chat/exchange.ts';
import { countTokens } from './count-tokens.ts';
import { embed } from './embeddings.ts';
import type { Gateway } from './gateway.ts';
import { createBytesInFlight } from './limits/bytes-in-flight.ts';
import { createKeyRate } from './limits/key-rate.ts';
import { readBodies } from './limits/read-body.ts';
import { AUTO, isNear } from './models/targets.ts';
import { moderate } from './moderations.ts';
import { invalidParameter } from './parameter.ts';
import { answerVendorErrors } from './vendor-errors.ts';

export interface EndpointOptions {
  readonly config: Config;
  readonly log: Log;
  /** What stands behind the addresses; throws while it is being loaded. */
  readonly gateway: () => Gateway;
  /** Counts requests without a right key by their address. */
  readonly strangers: RateLimit;
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller;
  readonly gateway: Gateway;
}

/** The addresses of OpenAI and Anthropic, each in its vendor's words, errors included. */
export async function serveGateway(app: FastifyInstance, options: EndpointOptions): Promise<void> {
  const { config, log } = options;
  app.decorateRequest('caller', null);
  app.decorateRequest('receivedAt', 0);
  app.decorateRequest('bodyBytesHeld', null);
  await app.register(
    async (scope) => {
      answerVendorErrors(scope, { log, bodyBytes: config.limits.gatewayBodyBytes });
      readBodies(scope, {
        most: config.limits.gatewayBodyBytes,
        bytesInFlight: createBytesInFlight({ most: config.limits.maxInFlightBytes }),
      });
      admitCallers(scope, options);
      addEndpoints(scope, options);
    },
    { prefix: '/v1' },
  );
}

function admitCallers(scope: FastifyInstance, { config, gateway, strangers }: EndpointOptions) {
  const rate = createKeyRate({
    perMinute: config.limits.keyPerMinute,
    now: () => gateway().clock.now(),
  });
  scope.addHook('onRequest', async (request, reply) => {
    request.receivedAt = performance.now();
    reply.header('x-request-id', request.id);
    reply.header('request-id', request.id);
    // A body that nobody reads to its end still gives its bytes back.
    reply.raw.once('close', () => request.bodyBytesHeld?.());
    request.caller = await gateway()
      .callers.of(request)
      .catch(async (error: unknown) => {
        await strangers.take(clientKey(request.ip), reply);
        throw error;
      });
    await rate.take(request.caller, reply);
    tellBudget(request.caller, { gateway: gateway(), reply });
  });
}

/** What is left of a key's day, in the words of OpenAI. */
function tellBudget(
  { id, limits }: Caller,
  { gateway, reply }: { gateway: Gateway; reply: FastifyReply },
): void {
  if (limits.tokensPerDay === null) return;
  const { tokens } = gateway.egress.left(id, limits);
  const midnight = 86_400_000 - (gateway.clock.now() % 86_400_000);
  reply.headers({
    'x-ratelimit-limit-tokens': limits.tokensPerDay,
    'x-ratelimit-remaining-tokens': tokens ?? limits.tokensPerDay,
    'x-ratelimit-reset-tokens': `${Math.ceil(midnight / 1000)}s`,
  });
}

function addEndpoints(scope: FastifyInstance, { gateway }: EndpointOptions): void {
  const on =
    (answer: (asked: Asked) => Promise<unknown>) =>
    (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      if (request.caller === null) throw errors.KEY_MISSING();
      return answer({ request, reply, caller: request.caller, gateway: gateway() });
    };

  scope.post('/chat/completions', on(chatIn('openai-chat')));
  scope.post('/responses', on(chatIn('openai-responses')));
  scope.post('/messages', on(chatIn('anthropic')));
  scope.post('/messages/count_tokens', on(countIn));
  scope.post('/moderations', on(moderateIn));
  scope.post('/embeddings', on(embedIn));
  scope.get('/models', on(listModels));
  scope.get('/models/*', on(readModel));
}

const chatIn =
  (format: Parameters<typeof answerChat>[0]) =>
  ({ gateway, ...asked }: Asked): Promise<unknown> =>
    answerChat(format, asked, gateway);

async function countIn({ request, caller }: Asked): Promise<unknown> {
  needScope(caller, 'chat');
  return countTokens(request.body as JsonObject);
}

async function moderateIn({ request, caller, gateway }: Asked): Promise<unknown> {
  needScope(caller, 'moderations');
  const { judging, randomId } = gateway;
  return moderate(request.body as JsonObject, { judging, id: randomId() });
}

async function embedIn({ request, reply, caller, gateway }: Asked): Promise<unknown> {
  needScope(caller, 'embeddings');
  const { egress, now, targets } = gateway;
  const exchange = beginExchange(request, reply, now);
  const body = request.body as JsonObject;
  if (typeof body.model !== 'string') throw invalidParameter('model', 'the id of a model');
  const target = await targets.find(body.model, caller);
  const embedded = await embed(body, { target, caller, egress, exchange, now });
  const route = isNear(target) ? 'local' : 'cloud';
  const told = { route, routed: null, modelId: target.id, receipt: embedded.receipt } as const;
  exchange.answering();
  reply.headers(answerHeaders(told, exchange));
  return embedded.body;
}

const idsOf = async ({ caller, gateway }: Asked): Promise<readonly string[]> => {
  const ids = await gateway.targets.ids(caller);
  return mayAsk(caller, AUTO) ? [AUTO, ...ids] : ids;
};

async function listModels(asked: Asked): Promise<unknown> {
  return writeModelList((await idsOf(asked)).map(describe));
}

async function readModel(asked: Asked): Promise<unknown> {
  const { '*': id } = asked.request.params as { '*': string };
  if (id !== AUTO) await asked.gateway.targets.find(id, asked.caller);
  else if (!mayAsk(asked.caller, AUTO)) throw errors.MODEL_NOT_ALLOWED();
  return writeModel(describe(id));
}

const describe = (id: string) => ({ id, ownedBy: id.split('/', 1)[0] as string });

declare module 'fastify' {
  interface FastifyRequest {
    /** Who shows a key at the gateway; null elsewhere. */
    caller: Caller | null;
  }
}
