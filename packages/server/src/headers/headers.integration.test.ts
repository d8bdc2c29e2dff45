import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type Answer, askAs } from '../../test/browser.ts';
import { runningServer } from '../../test/running-server.ts';
import { refusedSocket } from '../../test/socket-client.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';');

function expectStrict(headers: Record<string, unknown>) {
  expect(headers).toMatchObject({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['permissions-policy']).toContain('microphone=()');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers.server).toBeUndefined();
}

test('every answer carries them: pages, API, errors, refusals', async () => {
  const { ask, browser, port } = await runningServer({ app: { 'index.html': '<p>Lethe</p>' } });
  const signedIn = await browser();
  const answers: [string, Answer, number][] = [
    ['page', await ask('/'), 200],
    ['deep link', await ask('/diary'), 200],
    ['redirect', await ask('/', { headers: { host: `localhost:${port}` } }), 307],
    ['health', await ask('/livez'), 200],
    ['description', await ask('/openapi.json'), 200],
    ['API', await askAs(signedIn, '/api/session'), 200],
    ['no content', await askAs(signedIn, '/api/privacy/stored', { method: 'DELETE' }), 204],
    ['signed out', await ask('/api/session'), 401],
    ['foreign host', await ask('/', { headers: { host: 'evil.example' } }), 421],
    ['foreign origin', await ask('/', { headers: { origin: 'http://evil.example' } }), 403],
    ['unknown API', await askAs(signedIn, '/api/nothing'), 404],
    ['unknown file', await ask('/nothing.js'), 404],
    ['wrong method', await ask('/', { method: 'PUT' }), 404],
    ['bad body', await ask('/api/session', { method: 'POST', body: '{' }), 400],
    ['no upgrade', await askAs(signedIn, '/ws'), 426],
  ];
  for (const [name, { headers, status }, expected] of answers) {
    expect([name, status]).toEqual([name, expected]);
    expectStrict(headers);
  }
});

test('so does a refused upgrade', async () => {
  const { port } = await runningServer();
  expectStrict((await refusedSocket(port, {})).headers);
  expectStrict((await refusedSocket(port, { origin: 'http://evil.example' })).headers);
});

test('an answer to bytes that are not HTTP is as strict', async () => {
  const { port } = await runningServer();
  const socket = connect(port, '127.0.0.1');
  socket.end('this is not HTTP\r\n\r\n');
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const answer = Buffer.concat(chunks).toString();
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain("content-security-policy: default-src 'none'");
  expect(answer).toContain('x-content-type-options: nosniff');
});

test.each(['/%zz', `/api/conversations/${'a'.repeat(65)}`])(
  'an address that leads nowhere is not echoed, and its connection ends: %s',
  async (path) => {
    const { ask, port } = await runningServer();
    const answer = await ask(path);
    expect([answer.status, answer.headers.connection]).toEqual([400, 'close']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['permissions-policy']).toContain('camera=()');
    expect(answer.body).not.toContain(path.slice(1));
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
    );
    socket.resume();
    await new Promise((resolve) => socket.on('close', resolve));
  },
);

test('the API is never cached', async () => {
  const { ask, browser } = await runningServer();
  const signedIn = await browser();
  for (const answer of [
    await askAs(signedIn, '/api/diary'),
    await ask('/api/diary'),
    await ask('/v1/models'),
    await ask('/livez'),
    await ask('/nothing.js'),
  ]) {
    expect(answer.headers['cache-control']).toBe('no-store');
  }
});

test('HSTS is for TLS at a real name only', async () => {
  const { ask, port } = await runningServer({
    settings: { 'server.allowedHosts': 'lethe.example.org', 'server.trustedProxies': '127.0.0.1' },
  });
  const hsts = async (headers: Record<string, string>) =>
    (await ask('/livez', { headers })).headers['strict-transport-security'];
  const tls = { 'x-forwarded-proto': 'https' };
  expect(await hsts({ ...tls, host: 'lethe.example.org' })).toBe(
    'max-age=63072000; includeSubDomains',
  );
  expect(await hsts({ ...tls, host: `127.0.0.1:${port}` })).toBeUndefined();
  expect(await hsts({ ...tls, host: `localhost:${port}` })).toBeUndefined();
  expect(await hsts({ host: 'lethe.example.org' })).toBeUndefined();
});
