import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';
import { errors } from '../errors.ts';
import { readModelList } from '../wire/model-list.ts';
import { checkHost, guardedLookup, type Resolve } from './address-guard.ts';
import { ANSWER_PATHS, parseBaseUrl } from './base-url.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import { requestHeaders, responseHeaders } from './headers.ts';
import { clampLimits, type ProviderLimits } from './limits.ts';
import type {
  Provider,
  ProviderConnection,
  ProviderRequest,
  ProviderResponse,
} from './provider.ts';
import { readEvents } from './read-events.ts';
import { readJson } from './read-json.ts';
import { refusalOf } from './refusal.ts';
import { retryAfterMs, retryDelay } from './retry.ts';
import { transportError } from './transport-error.ts';

export interface ProviderOptions {
  /** Asked for each request, so that a new key counts at once; null where the server wants none. */
  readonly key: () => Promise<string | null>;
  /** Clamped to the defaults of where the model runs. */
  readonly limits?: Partial<ProviderLimits>;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Waits before another try; rejects when the signal aborts. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Finds the addresses of a name; the system's where absent. */
  readonly resolve?: Resolve;
}

/** How much of a refusal is read, for its code alone. */
const REFUSAL_BYTES = 64 * 1024;
const PATH = /^(\/[a-z0-9_]{1,40}){1,4}$/;

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal });

interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly stream: boolean;
  readonly body?: Uint8Array;
  readonly client?: Readonly<Record<string, string>>;
}

/**
 * A server that answers over HTTP, with connections of its own that stay open between requests. Nothing
 * is sent anywhere else than to the connection's host, whose addresses are checked at each connect.
 *
 * @throws PROVIDER_ADDRESS_INVALID, PROVIDER_ADDRESS_REFUSED
 */
export function createProvider(connection: ProviderConnection, options: ProviderOptions): Provider {
  const { clock = Date.now, random = Math.random, wait = waitFor } = options;
  const { format, runs, allowPrivate = false } = connection;
  const base = parseBaseUrl(connection.baseUrl, format);
  checkHost(base, connection);
  const limits = clampLimits(runs, options.limits);
  const pool = new Pool(base.origin, {
    connections: limits.connections,
    pipelining: 1,
    allowH2: false,
    bodyTimeout: limits.gapMs,
    connect: {
      timeout: limits.connectMs,
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      lookup: guardedLookup(base, allowPrivate, options.resolve),
    },
  });

  async function askOnce(
    { method, path, stream, body, client }: Ask,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const key = await options.key();
    signal.throwIfAborted();
    const response = await pool.request({
      method,
      path: base.prefix + path,
      headers: requestHeaders(format, key, { stream, ...(client && { client }) }),
      body: body ?? null,
      signal,
      headersTimeout: stream ? limits.firstByteMs : limits.totalMs,
    });
    // Whoever reads the body is thrown its error; one that nobody reads any more must end nothing else.
    response.body.on('error', () => {});
    return response;
  }

  /** Asks until there is an answer that another try would not better. */
  async function ask(asked: Ask, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    for (let retries = 0; ; retries++) {
      const response = await askOnce(asked, signal);
      const { statusCode: status, body } = response;
      if (status >= 200 && status < 300) return response;
      const headers = responseHeaders(response.headers);
      const delay = retryDelay({ status, headers, retries, clock, random });
      if (delay === undefined) throw await refuse(response, headers);
      await body.dump({ limit: REFUSAL_BYTES, signal });
      await wait(delay, signal);
    }
  }

  async function refuse(
    { statusCode: status, body }: Dispatcher.ResponseData,
    headers: Readonly<Record<string, string>>,
  ) {
    if (status >= 300 && status < 400) {
      body.destroy();
      return errors.PROVIDER_REDIRECTED();
    }
    const said = await readJson(body, REFUSAL_BYTES).catch(() => undefined);
    const after = retryAfterMs(headers, clock);
    return refusalOf(status, said, after === undefined ? undefined : Math.ceil(after / 1000));
  }

  async function* stream(body: Dispatcher.ResponseData['body'], deadline: Deadline) {
    try {
      yield* readEvents(body, limits);
    } catch (error) {
      throw transportError(error, 'answering', deadline.signal);
    } finally {
      deadline.end();
    }
  }

  async function receive(
    response: Dispatcher.ResponseData,
    asked: Ask,
    deadline: Deadline,
  ): Promise<ProviderResponse> {
    const { statusCode: status, body } = response;
    const headers = responseHeaders(response.headers);
    const type = String(response.headers['content-type'] ?? '').toLowerCase();
    const isJson = type.includes('json');
    const encoding = response.headers['content-encoding'] ?? 'identity';
    const isReadable = !type.includes('html') && encoding === 'identity';
    if (!isReadable || (!asked.stream && type.includes('event-stream'))) {
      body.destroy();
      throw errors.PROVIDER_RESPONSE_INVALID();
    }
    // A server that cannot stream answers whole.
    if (asked.stream && !isJson) return { status, headers, events: stream(body, deadline) };
    const json = await readJson(body, limits.responseBytes).catch((error: unknown) => {
      throw transportError(error, 'answering', deadline.signal);
    });
    deadline.end();
    return { status, headers, body: json };
  }

  async function send(asked: Ask, outer: AbortSignal): Promise<ProviderResponse> {
    outer.throwIfAborted();
    const deadline = createDeadline(limits.totalMs, outer);
    try {
      return await receive(await ask(asked, deadline.signal), asked, deadline);
    } catch (error) {
      deadline.end();
      throw transportError(error, 'asking', deadline.signal);
    }
  }

  return {
    connection,
    async send({ path = ANSWER_PATHS[format], body, stream, signal, headers }: ProviderRequest) {
      if (!PATH.test(path)) {
        throw errors.PROVIDER_ADDRESS_INVALID({ reason: 'its path is none of an API' });
      }
      const most = limits.requestBytes;
      if (body.byteLength > most) throw errors.PROVIDER_REQUEST_TOO_LARGE({ most });
      const client = headers && { client: headers };
      return send({ method: 'POST', path, stream, body, ...client }, signal);
    },
    async listModels({ signal }) {
      const path = format === 'anthropic' ? '/models?limit=1000' : '/models';
      const response = await send({ method: 'GET', path, stream: false }, signal);
      return 'body' in response ? readModelList(response.body) : [];
    },
    close: () => pool.destroy(),
  };
}
