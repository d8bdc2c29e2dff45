import type { Egress } from '@lethe/assistant';
import { GENERATION_LIMITS, type JsonObject, type LocalRuntime, type Runtime } from '@lethe/models';
import { errors } from '../errors.ts';
import type { Caller } from './caller/caller.ts';
import type { Exchange } from './chat/exchange.ts';
import { payerOf } from './chat/route-chat.ts';
import type { Target } from './models/targets.ts';
import { invalidParameter } from './parameter.ts';

/**
 * Texts to make vectors of. Lists of token numbers are refused: they are text that cannot be masked.
 *
 * @throws PARAMETER_INVALID
 */
function textsOf({ input }: JsonObject): string[] {
  const texts = typeof input === 'string' ? [input] : input;
  const most = GENERATION_LIMITS.texts;
  const areTexts =
    Array.isArray(texts) &&
    texts.length >= 1 &&
    texts.length <= most &&
    texts.every((text) => typeof text === 'string' && text.trim() !== '');
  if (!areTexts)
    throw invalidParameter('input', `a text or a list of 1 to ${most} texts that are not empty`);
  return texts;
}

const isLocal = (runtime: Runtime | LocalRuntime): runtime is LocalRuntime => 'embed' in runtime;

/** `base64` is what OpenAI's own package asks for: little-endian floats. */
const written = (vector: Float32Array, format: unknown): number[] | string =>
  format === 'base64'
    ? Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64')
    : [...vector];

async function embedHere(
  body: JsonObject,
  { runtime, caller, signal }: { runtime: Runtime; caller: Caller; signal: AbortSignal },
): Promise<JsonObject> {
  if (!isLocal(runtime)) throw errors.NO_EMBEDDINGS();
  const texts = textsOf(body);
  const vectors = await runtime.embed({ userId: `key-${caller.id}`, texts, signal });
  const size = vectors[0]?.length ?? 0;
  if (body.dimensions !== undefined && body.dimensions !== size)
    throw invalidParameter('dimensions', `${size} for this model`);
  return {
    object: 'list',
    model: runtime.describe().id,
    data: vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: written(vector, body.encoding_format),
    })),
    usage: { prompt_tokens: 0, total_tokens: 0 },
  };
}

export interface Embedded {
  readonly body: JsonObject;
  readonly receipt: Awaited<ReturnType<Egress['post']>>['receipt'] | null;
}

/**
 * Vectors of texts, by the model that runs here or by one elsewhere, where the texts go masked.
 *
 * @throws PARAMETER_INVALID, NO_EMBEDDINGS, and as the egress does
 */
export async function embed(
  body: JsonObject,
  {
    target,
    caller,
    egress,
    exchange,
    now,
  }: { target: Target; caller: Caller; egress: Egress; exchange: Exchange; now: () => number },
): Promise<Embedded> {
  const { signal } = exchange;
  if (target.kind === 'runtime') {
    const { runtime } = target;
    return {
      body: await exchange.waiting(() => embedHere(body, { runtime, caller, signal })),
      receipt: null,
    };
  }
  const { connection, model, id: modelId } = target;
  if (connection.format === 'anthropic' || connection.mode === 'metadata')
    throw errors.NO_EMBEDDINGS();
  const began = now();
  const sent = await egress.post({
    ...{ connection, model, modelId, signal, path: '/embeddings' },
    payer: payerOf(caller),
    body: { ...body, model },
    said: textsOf(body),
    consent: caller.scopes.includes('cloud'),
  });
  exchange.waited(now() - began - sent.ownMs);
  return { body: sent.body as JsonObject, receipt: sent.receipt };
}
