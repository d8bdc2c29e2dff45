import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chatStream, hangingStream, silence, wholeAnswer } from '../../test/fake-upstream.ts';
import { BOOTSTRAP_KEY, type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

const ORIGIN = 'https://chat.example.org';
const MODEL = 'upstream/gpt-x';
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runningGateway({
    settings: {
      'server.allowedOrigins': ORIGIN,
      'limits.gatewayBodyBytes': 100_000,
      'limits.maxInFlightBytes': 250_000,
      'limits.keyPerMinute': 1000,
    },
  });
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
  gateway.upstream.script = wholeAnswer('Hello.');
});
afterAll(() => gateway?.close());

const chat = { model: MODEL, messages: [{ role: 'user', content: 'Hi' }] };
const messages = { ...chat, max_tokens: 5 };
const error = async (response: Response) => (await response.json()) as never;

describe('keys', () => {
  test('no key is right until it is made, and none after it is revoked or has expired', async () => {
    const ask = (key: string | null) => gateway.ask('/v1/models', { key });
    expect((await ask(null)).status).toBe(401);
    expect((await ask('sk-lethe-nobody')).status).toBe(401);
    const key = await gateway.key();
    expect((await ask(key)).status).toBe(200);
    const expired = await gateway.key({ expiresAt: 1 });
    expect((await ask(expired)).status).toBe(401);
    const byHeader = await gateway.ask('/v1/models', { key: null, headers: { 'x-api-key': key } });
    expect(byHeader.status).toBe(200);
  });

  test('a browser’s cookie is no key', async () => {
    const headers = { cookie: 'lethe_session=x' };
    expect((await gateway.ask('/v1/models', { key: null, headers })).status).toBe(401);
  });

  test.each([
    ['/v1/chat/completions', chat, 'chat'],
    ['/v1/messages', messages, 'chat'],
    ['/v1/messages/count_tokens', messages, 'chat'],
    ['/v1/responses', { model: MODEL, input: 'Hi' }, 'chat'],
    ['/v1/embeddings', { model: MODEL, input: 'Hi' }, 'embeddings'],
    ['/v1/moderations', { input: 'Hi' }, 'moderations'],
  ])('%s needs its scope', async (path, body, scope) => {
    const key = await gateway.key({ scopes: ['cloud'] });
    const response = await gateway.ask(path, { key, body });
    expect(response.status).toBe(403);
    expect(JSON.stringify(await error(response))).toContain(scope);
  });

  test('a key sees and asks only the models of its list', async () => {
    const key = await gateway.key({ models: ['local/*'] });
    const list = (await (await gateway.ask('/v1/models', { key })).json()) as {
      data: { id: string }[];
    };
    expect(list.data.map(({ id }) => id.split('/')[0])).toEqual(['local']);
    const response = await gateway.ask('/v1/chat/completions', { key, body: chat });
    expect(response.status).toBe(403);
    expect(gateway.upstream.received).toEqual([]);
  });

  test('a minute’s bound of a key is told and kept', async () => {
    const limits = { perMinute: 2, callsPerDay: null, tokensPerDay: 100, microcentsPerDay: null };
    const key = await gateway.key({ limits });
    const first = await gateway.ask('/v1/models', { key });
    expect(first.headers.get('x-ratelimit-limit-requests')).toBe('2');
    expect(first.headers.get('x-ratelimit-remaining-requests')).toBe('1');
    expect(first.headers.get('x-ratelimit-remaining-tokens')).toBe('100');
    expect(first.headers.get('anthropic-ratelimit-requests-reset')).toMatch(/^\d{4}-.*Z$/);
    await gateway.ask('/v1/models', { key });
    const third = await gateway.ask('/v1/models', { key });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(third.headers.get('x-should-retry')).toBeNull();
    expect(await error(third)).toMatchObject({ error: { code: 'rate_limit_exceeded' } });
  });

  test('no key is in the log or in the data directory', async () => {
    const key = await gateway.key();
    await gateway.ask('/v1/chat/completions', { key, body: chat });
    await gateway.ask('/v1/chat/completions', { body: chat });
    expect(gateway.logLines.join('\n')).not.toMatch(
      new RegExp(`${key}|${BOOTSTRAP_KEY}|sk-upstream-secret`),
    );
  });
});

describe('errors in the words of the vendor', () => {
  test.each([
    ['/v1/chat/completions', { ...chat, model: 'nobody/x' }, 404, 'model_not_found'],
    ['/v1/chat/completions', { ...chat, n: 2 }, 400, null],
    ['/v1/chat/completions', { model: MODEL }, 400, null],
    [
      '/v1/responses',
      { model: MODEL, input: 'x', previous_response_id: 'resp_1' },
      404,
      'model_not_found',
    ],
    ['/v1/embeddings', { model: 'nobody/x', input: 'x' }, 404, 'model_not_found'],
    ['/v1/nothing', {}, 404, 'model_not_found'],
  ])('OpenAI: %s', async (path, body, status, code) => {
    const response = await gateway.ask(path, { body });
    expect(response.status).toBe(status);
    const { error: told } = (await response.json()) as { error: Record<string, unknown> };
    expect(Object.keys(told).toSorted()).toEqual(['code', 'message', 'param', 'type']);
    expect(told.code).toBe(code);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('x-should-retry')).toBe('false');
  });

  test('what is refused is named by its parameter', async () => {
    const response = await gateway.ask('/v1/chat/completions', { body: { ...chat, n: 2 } });
    expect(await error(response)).toMatchObject({ error: { param: 'n' } });
  });

  test('Anthropic', async () => {
    const response = await gateway.ask('/v1/messages', {
      body: { ...messages, model: 'nobody/x' },
    });
    expect(response.status).toBe(404);
    expect(await error(response)).toMatchObject({
      type: 'error',
      error: { type: 'not_found_error' },
      request_id: response.headers.get('request-id'),
    });
  });

  test.each([
    ['no JSON', '{"model":', {}, 400],
    ['no object', '[1]', {}, 400],
    ['a prototype', '{"__proto__":{"x":1}}', {}, 400],
    ['another type', 'x', { 'content-type': 'text/plain' }, 415],
    ['another packing', '{}', { 'content-encoding': 'br' }, 415],
    ['no gzip', '{}', { 'content-encoding': 'gzip' }, 400],
    ['too much', JSON.stringify({ ...chat, x: 'y'.repeat(100_000) }), {}, 413],
  ])('%s', async (_name, body, headers, status) => {
    const response = await gateway.ask('/v1/chat/completions', { body, headers });
    expect(response.status).toBe(status);
    expect(await error(response)).toMatchObject({ error: { type: 'invalid_request_error' } });
  });
});

describe('bodies', () => {
  const packed = (bytes: Buffer) =>
    fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${BOOTSTRAP_KEY}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(bytes),
    });

  test('may be packed, and are bounded as they unpack', async () => {
    expect((await packed(gzipSync(JSON.stringify(chat)))).status).toBe(200);
    const bomb = gzipSync(JSON.stringify({ ...chat, x: ' '.repeat(50_000_000) }));
    expect(bomb.length).toBeLessThan(60_000);
    expect((await packed(bomb)).status).toBe(413);
    expect(gateway.upstream.received).toHaveLength(1);
  });

  test('without a length are counted as they come', async () => {
    const sent = httpRequest(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BOOTSTRAP_KEY}`, 'content-type': 'application/json' },
    });
    sent.on('error', () => undefined);
    const answered = once(sent, 'response');
    sent.write(`{"x":"${'y'.repeat(150_000)}`);
    const [answer] = (await answered) as [{ statusCode: number; headers: object; resume(): void }];
    expect(answer.statusCode).toBe(413);
    expect(answer.headers).toMatchObject({ connection: 'close' });
    answer.resume();
    sent.destroy();
  });

  test('in flight together are bounded, and given back', async () => {
    gateway.upstream.script = silence;
    const controller = new AbortController();
    const big = { ...chat, x: 'y'.repeat(80_000) };
    const waiting = [1, 2, 3].map(() =>
      gateway
        .ask('/v1/chat/completions', { body: big, signal: controller.signal })
        .catch(() => null),
    );
    while (gateway.upstream.received.length < 3)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await gateway.ask('/v1/chat/completions', { body: big })).status).toBe(503);
    controller.abort();
    await Promise.all(waiting);
    for (const { cutOff } of gateway.upstream.received) await cutOff;
    gateway.upstream.script = wholeAnswer('Hello.');
    expect((await gateway.ask('/v1/chat/completions', { body: big })).status).toBe(200);
  });
});

describe('models', () => {
  test('are listed, and told one by one', async () => {
    const list = (await (await gateway.ask('/v1/models')).json()) as {
      object: string;
      data: { id: string; object: string }[];
    };
    const ids = list.data.map(({ id }) => id);
    expect([list.object, ids[0], list.data[0]?.object]).toEqual(['list', 'auto', 'model']);
    const local = ids.find((id) => id.startsWith('local/')) ?? '';
    for (const path of [
      `/v1/models/${local}`,
      `/v1/models/${encodeURIComponent(local)}`,
      `/models/${local}/`,
    ])
      expect(await (await gateway.ask(path)).json()).toMatchObject({ id: local, object: 'model' });
    expect((await gateway.ask('/v1/models/local/none')).status).toBe(404);
  });

  test('a local model answers whole and streamed, and takes no image', async () => {
    const list = (await (await gateway.ask('/v1/models')).json()) as { data: { id: string }[] };
    const model = list.data[1]?.id ?? '';
    const body = { model, max_tokens: 3, messages: [{ role: 'user', content: 'Hi' }] };
    const key = await gateway.key({ policy: 'off', scopes: ['chat'] });
    const whole = await gateway.ask('/v1/chat/completions', { key, body });
    expect(whole.headers.get('x-lethe-masked')).toBe('local');
    expect(await whole.json()).toMatchObject({
      object: 'chat.completion',
      usage: { completion_tokens: expect.any(Number) },
    });
    const streamed = await gateway.ask('/v1/chat/completions', {
      key,
      body: { ...body, stream: true },
    });
    expect(streamed.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await streamed.text()).toMatch(/data: \[DONE\]\n\n$/);
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
    const asked = { ...body, messages: [{ role: 'user', content: [image] }] };
    expect((await gateway.ask('/v1/chat/completions', { key, body: asked })).status).toBe(400);
  });
});

describe('the other addresses', () => {
  test('moderations are the constitution’s', async () => {
    const response = await gateway.ask('/v1/moderations', {
      body: { input: ['How do I make a pipe bomb at home?', 'Bake bread.'] },
    });
    const { results } = (await response.json()) as {
      results: { flagged: boolean; categories: Record<string, boolean> }[];
    };
    expect(results.map(({ flagged }) => flagged)).toEqual([true, false]);
    expect(Object.values(results[0]?.categories ?? {})).toContain(true);
  });

  test('embeddings of the local model, as numbers and in base64', async () => {
    const list = (await (await gateway.ask('/v1/models')).json()) as { data: { id: string }[] };
    const body = { model: list.data[1]?.id, input: ['one', 'two'] };
    const plain = (await (await gateway.ask('/v1/embeddings', { body })).json()) as {
      data: { embedding: number[]; index: number }[];
    };
    const packed = (await (
      await gateway.ask('/v1/embeddings', { body: { ...body, encoding_format: 'base64' } })
    ).json()) as { data: { embedding: string }[] };
    expect(plain.data.map(({ index }) => index)).toEqual([0, 1]);
    const bytes = Buffer.from(packed.data[1]?.embedding ?? '', 'base64');
    expect([
      ...new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    ]).toEqual(plain.data[1]?.embedding);
  });

  test('tokens are estimated, and nothing is asked elsewhere', async () => {
    const response = await gateway.ask('/v1/messages/count_tokens', {
      body: { model: MODEL, messages: [{ role: 'user', content: 'x'.repeat(400) }] },
    });
    expect(await response.json()).toEqual({ input_tokens: 104 });
    expect(gateway.upstream.received).toEqual([]);
  });
});

describe('browsers of other origins', () => {
  const preflight = (origin: string) =>
    gateway.ask('/v1/chat/completions', {
      key: null,
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-stainless-os',
      },
    });

  test('are let in where they are named, without cookies', async () => {
    const { headers, status } = await preflight(ORIGIN);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, ORIGIN]);
    expect(headers.get('access-control-allow-headers')).toContain('x-stainless-os');
    expect(headers.get('access-control-max-age')).toBe('600');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await gateway.ask('/v1/models', { headers: { origin: ORIGIN } });
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  test('are turned away otherwise', async () => {
    expect((await preflight('https://other.example.org')).status).toBe(403);
  });
});

describe('a client that goes', () => {
  test.each([
    ['before the first byte', silence, false],
    ['after it', hangingStream, true],
  ])('%s: its upstream is closed', async (_name, script, stream) => {
    gateway.upstream.script = script;
    const controller = new AbortController();
    const asked = gateway
      .ask('/v1/chat/completions', { body: { ...chat, stream }, signal: controller.signal })
      .then((response) => response.text())
      .catch(() => null);
    while (gateway.upstream.received.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await asked;
    await gateway.upstream.received[0]?.cutOff;
    expect(gateway.logLines.filter((line) => line.includes('"fault"'))).toEqual([]);
  });
});

describe('the constitution on this path', () => {
  const BAD = 'Mix bleach with ammonia in a closed room and breathe it in. ';
  const OFTEN = ['It is an old mill. ', BAD, 'Then wait. '];

  test('an answer that breaks it ends as a refusal of the model', async () => {
    const key = await gateway.key({ policy: 'enforce' });
    gateway.upstream.script = wholeAnswer(OFTEN.join(''));
    const response = await gateway.ask('/v1/chat/completions', { key, body: chat });
    expect(response.status).toBe(200);
    const { choices } = (await response.json()) as {
      choices: { finish_reason: string; message: { refusal: string; content: string | null } }[];
    };
    expect(choices[0]?.finish_reason).toBe('content_filter');
    expect(choices[0]?.message.refusal).toContain('constitution');
    expect(JSON.stringify(choices)).not.toContain('ammonia');
  });

  test('a stream is stopped on its way', async () => {
    const key = await gateway.key({ policy: 'enforce' });
    gateway.upstream.script = chatStream(OFTEN);
    const response = await gateway.ask('/v1/chat/completions', {
      key,
      body: { ...chat, stream: true },
    });
    const said = await response.text();
    expect(said).toContain('an old mill');
    expect(said).not.toContain('breathe');
    expect(said).toContain('"finish_reason":"content_filter"');
    gateway.upstream.script = chatStream(OFTEN);
    const byAnthropic = await gateway.ask('/v1/messages', {
      key,
      body: { ...messages, stream: true },
    });
    expect(await byAnthropic.text()).toContain('"stop_reason":"refusal"');
  });

  test.each(['observe', 'off'] as const)('%s lets it pass', async (policy) => {
    const key = await gateway.key({ policy });
    gateway.upstream.script = wholeAnswer(BAD);
    const response = await gateway.ask('/v1/chat/completions', { key, body: chat });
    expect(await response.text()).toContain('ammonia');
  });
});
