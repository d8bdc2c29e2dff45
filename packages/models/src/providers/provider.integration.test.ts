import { isCodedError } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import {
  type FakeAnswer,
  type FakeUpstream,
  json,
  startFakeUpstream,
  streamed,
} from '../../test/fake-upstream.ts';
import { MISBEHAVIOURS, type Misbehaviour } from '../../test/misbehaviour.ts';
import { textBody, textStream } from '../../test/vendor-answers.ts';
import { createEventReader } from '../wire/create-event-reader.ts';
import { WIRE_FORMATS } from '../wire/format.ts';
import { createProvider, type ProviderOptions } from './create-provider.ts';
import type { Provider, ProviderConnection, ProviderRequest } from './provider.ts';

const KEY = 'sk-secretsecretsecret1234';
const never = new AbortController().signal;
const body = Buffer.from('{"model":"m"}');

const connect = (
  { url }: Pick<FakeUpstream, 'url'>,
  change: Partial<ProviderConnection> = {},
  options: Partial<ProviderOptions> = {},
): Provider & AsyncDisposable => {
  const connection: ProviderConnection = {
    id: 'c1',
    kind: 'compatible',
    format: 'openai-chat',
    baseUrl: url,
    runs: 'cloud',
    allowPrivate: true,
    ...change,
  };
  const provider = createProvider(connection, {
    key: async () => KEY,
    wait: async () => {},
    random: () => 0,
    ...options,
  });
  return { ...provider, [Symbol.asyncDispose]: () => provider.close() };
};

const ask = (change: Partial<ProviderRequest> = {}): ProviderRequest => ({
  ...{ body, stream: false, signal: never },
  ...change,
});

async function refusal(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (!isCodedError(error)) throw error;
    expect(error.message).not.toMatch(/secret|127\.0\.0\.1/);
    return error.code;
  }
  return 'accepted';
}

/** Reads the whole stream of a request. */
async function readAll(provider: Provider, change: Partial<ProviderRequest> = {}) {
  const response = await provider.send(ask({ stream: true, ...change }));
  if (!('events' in response)) throw new Error('this is no stream');
  const events: string[] = [];
  for await (const together of response.events) events.push(...together.map(({ data }) => data));
  return events;
}

const serve = (...answers: readonly FakeAnswer[]) =>
  startFakeUpstream((_, index) => answers[Math.min(index, answers.length - 1)]!);

describe.each(WIRE_FORMATS)('a provider that speaks %s', (format) => {
  it('sends the exact bytes and gives the answer', async () => {
    await using upstream = await serve(
      json(textBody(format, 'Hi'), { headers: { 'x-request-id': 'r', 'set-cookie': 'x' } }),
    );
    await using provider = connect(upstream, { format });
    const answer = await provider.send(ask());
    expect(answer).toEqual({
      status: 200,
      headers: { 'x-request-id': 'r' },
      body: textBody(format, 'Hi'),
    });
    const [asked] = upstream.requests;
    expect(asked!.body).toEqual(body);
    const path = {
      'openai-chat': 'chat/completions',
      'openai-responses': 'responses',
      anthropic: 'messages',
    }[format];
    expect([asked!.method, asked!.path]).toEqual(['POST', `/v1/${path}`]);
  });

  it('gives the events of a stream', async () => {
    await using upstream = await serve(streamed(textStream(format, ['Hi', ' you'])));
    await using provider = connect(upstream, { format });
    const reader = createEventReader(format);
    const events = (await readAll(provider)).flatMap((data) => reader.push({ data }));
    expect([...events, ...reader.end()].at(-1)).toEqual({ type: 'end', reason: 'stop' });
  });

  it('sends headers of the allow-list and no others', async () => {
    await using upstream = await serve(json({}));
    await using provider = connect(upstream, { format });
    const headers = {
      'anthropic-version': '2026-10-21',
      'anthropic-beta': 'files-api-2025-04-14',
      'openai-organization': 'secret',
      'x-openwebui-user-email': 'secret',
      'x-stainless-os': 'secret',
      'user-agent': 'secret',
      authorization: 'secret',
      cookie: 'secret',
      traceparent: 'secret',
    };
    await provider.send(ask({ headers }));
    const host = new URL(upstream.url).host;
    const own = format === 'anthropic';
    expect(upstream.requests[0]!.headers).toEqual({
      ...{ host, connection: 'keep-alive', accept: 'application/json' },
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'content-length': String(body.length),
      'user-agent': 'lethe',
      ...(own
        ? {
            'x-api-key': KEY,
            'anthropic-version': '2026-10-21',
            'anthropic-beta': 'files-api-2025-04-14',
          }
        : { authorization: `Bearer ${KEY}` }),
    });
  });

  it('lists models, and asks for no key where there is none', async () => {
    await using upstream = await serve(json({ object: 'list', data: [{ id: 'a' }, { id: 'b' }] }));
    await using provider = connect(upstream, { format }, { key: async () => null });
    expect(await provider.listModels({ signal: never })).toEqual(['a', 'b']);
    const [asked] = upstream.requests;
    expect(asked!.method).toBe('GET');
    expect(asked!.path.split('?')[0]).toBe('/v1/models');
    expect(asked!.headers.authorization ?? asked!.headers['x-api-key']).toBeUndefined();
  });
});

it('a header of a client goes on only in the form its vendor gives it', async () => {
  await using upstream = await serve(json({}));
  await using provider = connect(upstream, { format: 'anthropic' });
  await provider.send(
    ask({ headers: { 'anthropic-version': 'secret', 'anthropic-beta': 'my secret' } }),
  );
  expect(upstream.requests[0]!.headers).toMatchObject({ 'anthropic-version': '2023-06-01' });
  expect(upstream.requests[0]!.headers).not.toHaveProperty('anthropic-beta');
});

it('connections stay open between requests, and are bounded', async () => {
  await using upstream = await serve(json({}));
  await using provider = connect(upstream, {}, { limits: { connections: 1 } });
  await Promise.all([0, 1, 2, 3].map(() => provider.send(ask())));
  expect(upstream.connections()).toBe(1);
});

describe('retries', () => {
  const fail = (status: number, headers: Record<string, string> = {}): FakeAnswer =>
    json({ error: { message: 'secret' } }, { status, headers });

  it.each([408, 429, 500, 502, 503, 504, 529])('are made after %d, at most two', async (status) => {
    await using upstream = await serve(fail(status));
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask()))).toMatch(/^PROVIDER_/);
    expect(upstream.requests).toHaveLength(3);
  });

  it.each([
    [400, 'PROVIDER_REQUEST_INVALID'],
    [401, 'PROVIDER_KEY_REFUSED'],
    [403, 'PROVIDER_KEY_REFUSED'],
    [404, 'PROVIDER_MODEL_UNKNOWN'],
    [409, 'PROVIDER_REQUEST_INVALID'],
    [413, 'PROVIDER_SIZE_REFUSED'],
    [422, 'PROVIDER_REQUEST_INVALID'],
    [501, 'PROVIDER_FAILED'],
  ])('are not made after %d', async (status, code) => {
    await using upstream = await serve(fail(status));
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask()))).toBe(code);
    expect(upstream.requests).toHaveLength(1);
  });

  it('end with the first answer', async () => {
    await using upstream = await serve(fail(503), streamed(textStream('openai-chat', ['Hi'])));
    await using provider = connect(upstream);
    expect(await readAll(provider)).toContain('[DONE]');
    expect(upstream.requests).toHaveLength(2);
  });

  it.each([
    ['retry-after-ms', { 'retry-after-ms': '1500', 'retry-after': '9' }, [1500]],
    ['seconds', { 'retry-after': '2' }, [2000]],
    ['a date', { 'retry-after': 'Thu, 01 Jan 1970 00:00:13 GMT' }, [3000]],
    ['nothing', {}, [250]],
  ])('wait as the server asks by %s', async (_, headers, expected) => {
    await using upstream = await serve(fail(429, headers), json({}));
    const waits: number[] = [];
    await using provider = connect(
      upstream,
      {},
      {
        clock: () => 10_000,
        wait: async (ms) => void waits.push(ms),
      },
    );
    await provider.send(ask());
    expect(waits).toEqual(expected);
  });

  it('are not made where the server asks for more than half a minute, and that is told', async () => {
    await using upstream = await serve(fail(429, { 'retry-after': '31' }));
    await using provider = connect(upstream);
    await expect(provider.send(ask())).rejects.toMatchObject({
      code: 'PROVIDER_RATE_LIMITED',
      retryAfterSeconds: 31,
    });
    expect(upstream.requests).toHaveLength(1);
  });

  it('are never made once a stream has begun', async () => {
    await using upstream = await serve(MISBEHAVIOURS['dies in the middle of a stream']);
    await using provider = connect(upstream);
    expect(await refusal(() => readAll(provider))).toBe('PROVIDER_STREAM_BROKEN');
    expect(upstream.requests).toHaveLength(1);
  });

  it('end when the caller leaves', async () => {
    await using upstream = await serve(fail(429, { 'retry-after': '20' }));
    const leaving = new AbortController();
    await using provider = connect(
      upstream,
      {},
      {
        wait: async (_, signal) => {
          leaving.abort(new Error('gone'));
          signal.throwIfAborted();
        },
      },
    );
    await expect(provider.send(ask({ signal: leaving.signal }))).rejects.toThrow('gone');
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('an upstream that', () => {
  it.each<Misbehaviour>([
    'hangs before its headers',
    'hangs after its headers',
    'hangs in the middle of a stream',
  ])('%s is given up', async (name) => {
    await using upstream = await serve(MISBEHAVIOURS[name]);
    await using provider = connect(upstream, {}, { limits: { firstByteMs: 50, gapMs: 50 } });
    expect(await refusal(() => readAll(provider))).toBe('PROVIDER_TIMEOUT');
  });

  it.each<[Misbehaviour, string]>([
    ['dies in the middle of a stream', 'PROVIDER_STREAM_BROKEN'],
    ['claims more bytes than it sends', 'PROVIDER_STREAM_BROKEN'],
    ['sends 10 MB in one line', 'PROVIDER_RESPONSE_TOO_LARGE'],
    ['answers 429 with a date', 'PROVIDER_RATE_LIMITED'],
    ['answers 500 in HTML', 'PROVIDER_FAILED'],
    ['answers 200 in HTML', 'PROVIDER_RESPONSE_INVALID'],
    ['redirects to a private address', 'PROVIDER_REDIRECTED'],
    ['compresses though nobody asked', 'PROVIDER_RESPONSE_INVALID'],
  ])('%s is refused as %s', async (name, code) => {
    await using upstream = await serve(MISBEHAVIOURS[name]);
    await using provider = connect(upstream);
    expect(await refusal(() => readAll(provider))).toBe(code);
  });

  it.each<Misbehaviour>([
    'ends a stream without saying why',
    'ends in half a character',
    'sends what is no JSON',
    'reports an error in its stream',
  ])('%s gives an error as the last event', async (name) => {
    await using upstream = await serve(MISBEHAVIOURS[name]);
    await using provider = connect(upstream);
    const reader = createEventReader('openai-chat');
    const events = (await readAll(provider)).flatMap((data) => reader.push({ data }));
    const all = [...events, ...reader.end()];
    expect(all.at(-1)).toMatchObject({ type: 'error' });
    expect(JSON.stringify(all)).not.toContain('secret');
  });

  it('is too slow in all is given up', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs before its headers']);
    await using provider = connect(upstream, {}, { limits: { totalMs: 50 } });
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_TIMEOUT');
  });

  it('does not listen is unreachable', async () => {
    const upstream = await serve(json({}));
    await upstream[Symbol.asyncDispose]();
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_UNREACHABLE');
  });

  it.each(['not JSON', '', '\xff'])('answers %j whole is refused', async (text) => {
    const headers = { 'content-type': 'application/json' };
    await using upstream = await serve({ headers, chunks: [Buffer.from(text, 'latin1')] });
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_RESPONSE_INVALID');
  });

  it('cannot stream answers whole', async () => {
    await using upstream = await serve(json(textBody('openai-chat', 'Hi')));
    await using provider = connect(upstream);
    expect(await provider.send(ask({ stream: true }))).toMatchObject({
      body: { object: 'chat.completion' },
    });
  });

  it('leaves out the last blank line is read to its end', async () => {
    const chunks = [textStream('openai-chat', ['Hi']).join('').trimEnd()];
    await using upstream = await serve(streamed(chunks));
    await using provider = connect(upstream);
    expect((await readAll(provider)).at(-1)).toBe('[DONE]');
  });

  it.each([
    [{ code: 'insufficient_quota' }, 'PROVIDER_QUOTA_SPENT'],
    [{ type: 'insufficient_quota', code: null }, 'PROVIDER_QUOTA_SPENT'],
    [{ code: 'rate_limit_exceeded' }, 'PROVIDER_RATE_LIMITED'],
  ])('says why with a known code %j is understood', async (error, code) => {
    const said = json({ error: { message: 'secret', ...error } }, { status: 429 });
    await using upstream = await serve(said);
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask()))).toBe(code);
  });
});

describe('sizes are bounded', () => {
  it('of a request, before anything is sent', async () => {
    await using upstream = await serve(json({}));
    await using provider = connect(upstream, {}, { limits: { requestBytes: 10 } });
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_REQUEST_TOO_LARGE');
    expect(upstream.requests).toHaveLength(0);
  });

  it('of an answer', async () => {
    await using upstream = await serve(json({ text: 'x'.repeat(1000) }));
    await using provider = connect(upstream, {}, { limits: { responseBytes: 500 } });
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_RESPONSE_TOO_LARGE');
  });

  it('of a stream', async () => {
    await using upstream = await serve(streamed(textStream('openai-chat', ['Hi'])));
    await using provider = connect(upstream, {}, { limits: { streamBytes: 500 } });
    expect(await refusal(() => readAll(provider))).toBe('PROVIDER_RESPONSE_TOO_LARGE');
  });
});

describe('whoever leaves takes the connection along', () => {
  const outcome = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (error: unknown) => (error as Error).message,
    );

  it('before the first byte', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs before its headers']);
    await using provider = connect(upstream);
    const leaving = new AbortController();
    const sent = outcome(provider.send(ask({ signal: leaving.signal, stream: true })));
    const asked = await upstream.request(0);
    leaving.abort(new Error('gone'));
    expect(await sent).toBe('gone');
    await asked.closed;
    expect(asked.finished()).toBe(false);
  });

  it('in the middle of a stream, by its signal', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs in the middle of a stream']);
    await using provider = connect(upstream);
    const leaving = new AbortController();
    const response = await provider.send(ask({ signal: leaving.signal, stream: true }));
    if (!('events' in response)) throw new Error('this is no stream');
    const seen = outcome(
      (async () => {
        for await (const _ of response.events) leaving.abort(new Error('gone'));
      })(),
    );
    expect(await seen).toBe('gone');
    await upstream.requests[0]!.closed;
  });

  it('in the middle of a stream, by leaving the loop', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs in the middle of a stream']);
    await using provider = connect(upstream);
    const response = await provider.send(ask({ stream: true }));
    if (!('events' in response)) throw new Error('this is no stream');
    for await (const _ of response.events) break;
    await upstream.requests[0]!.closed;
    expect(upstream.requests[0]!.finished()).toBe(false);
  });

  it('even where nobody reads the answer', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs in the middle of a stream']);
    await using provider = connect(upstream);
    const leaving = new AbortController();
    await provider.send(ask({ stream: true, signal: leaving.signal }));
    leaving.abort(new Error('gone'));
    await upstream.requests[0]!.closed;
  });

  it('and is told so before anything is sent where it left already', async () => {
    await using upstream = await serve(json({}));
    await using provider = connect(upstream);
    const gone = AbortSignal.abort(new Error('gone'));
    expect(await outcome(provider.send(ask({ signal: gone })))).toBe('gone');
    expect(upstream.requests).toHaveLength(0);
  });

  it('and so does closing the provider', async () => {
    await using upstream = await serve(MISBEHAVIOURS['hangs before its headers']);
    const provider = connect(upstream);
    const sent = refusal(() => provider.send(ask()));
    const asked = await upstream.request(0);
    await provider.close();
    expect(await sent).toBe('PROVIDER_CLOSED');
    await asked.closed;
  });
});

describe('nothing is sent to an address that nobody allowed', () => {
  const made = (change: Partial<ProviderConnection>) => async () =>
    connect({ url: 'https://api.openai.com' }, { kind: 'openai', allowPrivate: false, ...change });

  it.each<[string, Partial<ProviderConnection>, string]>([
    ['a vendor', {}, 'accepted'],
    [
      'a host in the list',
      { baseUrl: 'https://gpu.example.org', allowedHosts: ['gpu.example.org'] },
      'accepted',
    ],
    [
      'a host with its port in the list',
      { baseUrl: 'https://gpu.example.org:8443', allowedHosts: ['GPU.example.org:8443'] },
      'accepted',
    ],
    [
      'a host that is not in the list',
      { baseUrl: 'https://gpu.example.org' },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    ['another port of this machine', { baseUrl: 'http://localhost:9' }, 'PROVIDER_ADDRESS_REFUSED'],
    [
      'a private address that is listed',
      { baseUrl: 'http://10.0.0.5', allowedHosts: ['10.0.0.5'] },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    [
      'the same where private ones are allowed',
      { baseUrl: 'http://10.0.0.5', allowedHosts: ['10.0.0.5'], allowPrivate: true },
      'accepted',
    ],
    [
      'where a cloud gives out its keys',
      { baseUrl: 'http://169.254.169.254', allowedHosts: ['169.254.169.254'], allowPrivate: true },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    [
      'that one written as a number',
      { baseUrl: 'http://2852039166', allowedHosts: ['169.254.169.254'], allowPrivate: true },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    [
      'that one inside IPv6',
      {
        baseUrl: 'http://[::ffff:169.254.169.254]',
        allowedHosts: ['[::ffff:a9fe:a9fe]'],
        allowPrivate: true,
      },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    [
      'the whole internet in plain',
      { baseUrl: 'http://8.8.8.8', allowedHosts: ['8.8.8.8'], allowPrivate: true },
      'PROVIDER_ADDRESS_REFUSED',
    ],
    ['no address', { baseUrl: 'nowhere' }, 'PROVIDER_ADDRESS_INVALID'],
    ['another protocol', { baseUrl: 'file:///etc/passwd' }, 'PROVIDER_ADDRESS_INVALID'],
    [
      'an address with a password',
      { baseUrl: 'https://a:b@api.openai.com' },
      'PROVIDER_ADDRESS_INVALID',
    ],
    [
      'an address with a query',
      { baseUrl: 'https://api.openai.com/?x=1' },
      'PROVIDER_ADDRESS_INVALID',
    ],
  ])('%s', async (_, change, code) => {
    expect(await refusal(made(change))).toBe(code);
  });

  it.each(['/../admin', '//evil', '/a?b', '/A', ''])('nor to the path %j', async (path) => {
    await using upstream = await serve(json({}));
    await using provider = connect(upstream);
    expect(await refusal(() => provider.send(ask({ path })))).toBe('PROVIDER_ADDRESS_INVALID');
  });

  it('by a name that leads to a private address, looked at when it is connected to', async () => {
    await using upstream = await serve(json({}));
    const port = new URL(upstream.url).port;
    const baseUrl = `http://models.example.org:${port}`;
    const asked: string[] = [];
    // The name leads to a permitted place first and then to where a cloud gives out its keys.
    const addresses = ['127.0.0.1', '169.254.169.254'];
    await using provider = connect(
      { url: baseUrl },
      { allowedHosts: ['models.example.org'] },
      {
        resolve(hostname, _, callback) {
          asked.push(hostname);
          callback(null, [{ address: addresses[asked.length - 1]!, family: 4 }]);
        },
        limits: { connections: 2 },
      },
    );
    expect(await provider.send(ask())).toMatchObject({ status: 200 });
    await upstream.dropConnections();
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_ADDRESS_REFUSED');
    expect(asked).toEqual(['models.example.org', 'models.example.org']);
  });

  it('by a name of which one of several addresses is refused', async () => {
    await using provider = connect(
      { url: 'https://gpu.example.org' },
      { allowedHosts: ['gpu.example.org'], allowPrivate: false },
      {
        resolve: (_, __, callback) =>
          callback(null, [
            { address: '8.8.8.8', family: 4 },
            { address: '127.0.0.1', family: 4 },
          ]),
      },
    );
    expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_ADDRESS_REFUSED');
  });
});

it('a key that no key can be is refused before anything is sent, unquoted', async () => {
  await using upstream = await serve(json({}));
  await using provider = connect(upstream, {}, { key: async () => 'secret\r\nx: y' });
  expect(await refusal(() => provider.send(ask()))).toBe('PROVIDER_KEY_INVALID');
  expect(upstream.requests).toHaveLength(0);
});

it('each request asks for the key anew', async () => {
  await using upstream = await serve(json({}));
  let turn = 0;
  await using provider = connect(upstream, {}, { key: async () => `key-${turn++}` });
  await provider.send(ask());
  await provider.send(ask());
  expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer key-0',
    'Bearer key-1',
  ]);
});
