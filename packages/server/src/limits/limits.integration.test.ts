import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { runningServer } from '../../test/running-server.ts';
import { scriptedAssistant } from '../../test/scripted-assistant.ts';
import { TIMEOUTS } from './connections.ts';

const code = (answer: { json(): unknown }) =>
  (answer.json() as { error: { code: string } }).error.code;

describe('bodies', () => {
  test('of exactly the bound are read, beyond it 413', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const change = (bytes: number) =>
      askAs(signedIn, '/api/adaptation/warmth', {
        method: 'PATCH',
        body: '{"pinned":true}'.padEnd(bytes),
      });
    expect((await change(1_048_576)).status).toBe(200);
    const tooLarge = await change(1_048_577);
    expect([tooLarge.status, code(tooLarge)]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('are counted, whatever their header says or leaves out', async () => {
    const { browser, port } = await runningServer({ settings: { 'limits.bodyBytes': 2048 } });
    const { cookie, csrf } = await browser();
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          port,
          host: '127.0.0.1',
          path: '/api/adaptation/warmth',
          method: 'PATCH',
          headers: {
            cookie,
            'x-lethe-csrf': csrf,
            'content-type': 'application/json',
            'transfer-encoding': 'chunked',
          },
        },
        (response) => {
          resolve(response.statusCode);
          response.resume();
        },
      );
      request.on('error', reject);
      for (let chunk = 0; chunk < 3; chunk += 1) request.write(' '.repeat(1024));
      request.end('{}');
    });
    expect(status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense'])(
    'of type %s: 415',
    async (type) => {
      const { ask } = await runningServer();
      const answer = await ask('/api/session', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"secret":"x"}',
      });
      expect([answer.status, code(answer)]).toEqual([415, 'UNSUPPORTED_CONTENT_TYPE']);
    },
  );

  test.each([
    ['broken', '{"secret":'],
    ['empty', ''],
    ['a list', '[]'],
    ['a field too many', `{"secret":"${'A'.repeat(43)}","admin":true}`],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ])('%s: 400', async (_name, body) => {
    const { ask } = await runningServer();
    const answer = await ask('/api/session', { method: 'POST', body });
    expect([answer.status, code(answer)]).toEqual([400, 'INVALID_REQUEST']);
    expect(answer.body).not.toContain('admin');
  });
});

describe('pages of a list', () => {
  test.each([
    ['limit=1', 200],
    ['limit=100&offset=10000', 200],
    ['limit=0', 400],
    ['limit=101', 400],
    ['limit=1.5', 400],
    ['limit=ten', 400],
    ['limit=1&limit=2', 400],
    ['offset=-1', 400],
    ['offset=10001', 400],
    ['page=1', 400],
  ])('%s: %i', async (query, status) => {
    const { browser } = await runningServer();
    expect((await askAs(await browser(), `/api/diary?${query}`)).status).toBe(status);
  });
});

describe('ids', () => {
  test.each(['a b', 'a.b', '..%2f..%2fetc', '%00', 'a'.repeat(65), "';--"])(
    '%j is no id: 400 or 404, never asked for',
    async (id) => {
      const { browser } = await runningServer();
      const answer = await askAs(await browser(), `/api/conversations/${id.replace(' ', '%20')}`);
      expect([400, 404]).toContain(answer.status);
    },
  );
});

describe('rates', () => {
  test('60 a minute for a stranger, with its headers; health and the app are free', async () => {
    const { ask } = await runningServer({
      settings: { 'limits.anonymousPerMinute': 60 },
      app: { 'index.html': '<p>Lethe</p>' },
    });
    for (let sent = 1; sent <= 60; sent += 1) {
      const answer = await ask('/api/session');
      expect(answer.status).toBe(401);
      expect(answer.headers['ratelimit-limit']).toBe('60');
      expect(answer.headers['ratelimit-remaining']).toBe(String(60 - sent));
    }
    const refused = await ask('/api/session');
    expect([refused.status, code(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.headers['retry-after']).toBe(refused.headers['ratelimit-reset']);
    expect((await ask('/livez')).status).toBe(200);
    expect((await ask('/')).status).toBe(200);
  });

  test('600 a minute for a user, apart from other users and from strangers', async () => {
    const { ask, browser, otherUser } = await runningServer({
      settings: { 'limits.userPerMinute': 5 },
    });
    const signedIn = await browser();
    const other = await otherUser('grace');
    for (let sent = 0; sent < 5; sent += 1) {
      expect((await askAs(signedIn, '/api/session')).status).toBe(200);
    }
    expect((await askAs(signedIn, '/api/session')).status).toBe(429);
    expect((await askAs(other, '/api/session')).status).toBe(200);
    expect((await ask('/api/session')).status).toBe(401);
  });

  test('an address from X-Forwarded-For counts only behind a configured proxy', async () => {
    const asked = async (settings: Record<string, string | number>) => {
      const { ask } = await runningServer({
        settings: { 'limits.anonymousPerMinute': 1, ...settings },
      });
      const from = (address: string) =>
        ask('/api/session', { headers: { 'x-forwarded-for': address } });
      return [(await from('192.0.2.1')).status, (await from('192.0.2.2')).status];
    };
    expect(await asked({})).toEqual([401, 429]);
    expect(await asked({ 'server.trustedProxies': '127.0.0.1' })).toEqual([401, 401]);
  });
});

test('requests in flight: beyond the bound 503 with Retry-After, the app and health go on', async () => {
  let release = () => {};
  const held = new Promise<never[]>((resolve) => {
    release = () => resolve([]);
  });
  const assistant = scriptedAssistant();
  let asked = 0;
  let full = () => {};
  const isFull = new Promise<void>((resolve) => {
    full = resolve;
  });
  assistant.conversations.list = () => {
    asked += 1;
    if (asked === 3) full();
    return held;
  };
  const { ask, browser } = await runningServer({
    assistant,
    settings: { 'limits.inFlight': 3 },
    app: { 'index.html': '<p>Lethe</p>' },
  });
  const signedIn = await browser();
  const waiting = [1, 2, 3].map(() => askAs(signedIn, '/api/conversations'));
  await isFull;
  const refused = await askAs(signedIn, '/api/conversations');
  expect([refused.status, code(refused)]).toEqual([503, 'TOO_MANY_IN_FLIGHT']);
  expect(refused.headers['retry-after']).toBe('1');
  expect((await ask('/livez')).status).toBe(200);
  expect((await ask('/')).status).toBe(200);
  release();
  for (const answer of waiting) expect((await answer).status).toBe(200);
  expect((await askAs(signedIn, '/api/conversations')).status).toBe(200);
});

describe('slow and greedy clients', () => {
  const untilClosed = async (port: number, bytes: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  const quick = { ...TIMEOUTS, headersMs: 50, requestMs: 100, silenceMs: 100, checkMs: 10 };

  test('slow headers: 408', async () => {
    const { port } = await runningServer({ timeouts: quick });
    const answer = await untilClosed(port, 'GET /livez HTTP/1.1\r\nhost: x\r\nx-slow: ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a slow body: 408', async () => {
    const { port } = await runningServer({ timeouts: { ...quick, silenceMs: 60_000 } });
    const head = `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
    expect(await untilClosed(port, head)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('silence: hung up', async () => {
    const { port } = await runningServer({ timeouts: { ...quick, headersMs: 0, requestMs: 0 } });
    expect(await untilClosed(port, '')).toBe('');
  });

  test('a flood of headers: 431', async () => {
    const { port } = await runningServer();
    const flood = `GET /livez HTTP/1.1\r\nhost: x\r\nx-flood: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await untilClosed(port, flood)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('an idle connection ends after five seconds', async () => {
    const { ask } = await runningServer();
    const answer = await ask('/livez', { headers: { connection: 'keep-alive' } });
    expect(answer.headers['keep-alive']).toBe('timeout=5');
  });

  test('more connections than the bound are not taken', async () => {
    const { ask, port } = await runningServer({ settings: { 'limits.connections': 2 } });
    const held = [1, 2].map(() => connect(port, '127.0.0.1'));
    await Promise.all(
      held.map((socket) => new Promise((resolve) => socket.on('connect', resolve))),
    );
    expect(await untilClosed(port, 'GET /livez HTTP/1.1\r\n').catch(() => '')).toBe('');
    for (const socket of held) {
      socket.destroy();
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect((await ask('/livez').catch(() => ask('/livez'))).status).toBe(200);
  });
});
