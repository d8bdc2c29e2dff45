import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { runningServer } from '../../test/running-server.ts';

describe('the Host header', () => {
  test.each(['evil.example', 'evil.example:8000', '127.0.0.1:1', '127.0.0.1.nip.io'])(
    '%s is not answered (DNS rebinding)',
    async (host) => {
      const { ask } = await runningServer();
      for (const path of ['/', '/api/session', '/livez', '/openapi.json']) {
        const answer = await ask(path, { headers: { host } });
        expect(answer.status).toBe(421);
        expect(answer.json()).toMatchObject({ error: { code: 'FOREIGN_HOST' } });
      }
    },
  );

  test.each([
    ['empty', 'GET / HTTP/1.1\r\nhost:\r\n\r\n'],
    ['missing', 'GET / HTTP/1.0\r\n\r\n'],
  ])('%s is not answered either', async (_name, request) => {
    const { port } = await runningServer();
    const socket = connect(port, '127.0.0.1');
    socket.end(request);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 421 /);
  });

  test('its own names are, and those its owner added', async () => {
    const { ask, port } = await runningServer({
      settings: { 'server.allowedHosts': 'lethe.example.org' },
    });
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'LETHE.example.org'];
    for (const host of hosts) {
      expect((await ask('/livez', { headers: { host } })).status).toBe(200);
    }
  });
});

describe('the Origin header', () => {
  test('only the exact own origin is accepted', async () => {
    const { browser, port } = await runningServer();
    const signedIn = await browser();
    const status = async (origin: string) =>
      (await askAs(signedIn, '/api/session', { headers: { origin } })).status;
    expect(await status(`http://127.0.0.1:${port}`)).toBe(200);
    expect(await status(`http://127.0.0.1:${port + 1}`)).toBe(403);
    expect(await status(`https://127.0.0.1:${port}`)).toBe(403);
    expect(await status(`http://localhost:${port}`)).toBe(403);
    expect(await status('http://evil.example')).toBe(403);
    expect(await status(`http://127.0.0.1:${port}.evil.example`)).toBe(403);
    expect(await status('null')).toBe(403);
  });

  test('nothing is shared with other origins unless they were named', async () => {
    const { ask } = await runningServer();
    const preflight = await ask('/api/session', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a named origin may ask, and only that one', async () => {
    const { ask, port } = await runningServer({
      settings: { 'server.allowedOrigins': 'http://127.0.0.1:5173' },
    });
    const preflight = (origin: string) =>
      ask('/api/session', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'DELETE' },
      });
    const welcome = await preflight('http://127.0.0.1:5173');
    expect(welcome.status).toBe(204);
    expect(welcome.headers['access-control-allow-origin']).toBe('http://127.0.0.1:5173');
    expect(welcome.headers['access-control-allow-credentials']).toBe('true');
    expect((await preflight('http://127.0.0.1:5174')).status).toBe(403);
    expect(port).toBeGreaterThan(0);
  });
});

describe('requests of other sites', () => {
  test.each(['cross-site', 'same-site'])('Sec-Fetch-Site: %s is refused', async (site) => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const headers = { 'sec-fetch-site': site };
    const read = await askAs(signedIn, '/api/diary', { headers });
    expect(read.json()).toMatchObject({ error: { code: 'CROSS_SITE' } });
    const change = await askAs(signedIn, '/api/privacy/stored', { method: 'DELETE', headers });
    expect(change.status).toBe(403);
    expect((await askAs(signedIn, '/chat', { headers })).status).not.toBe(403);
  });

  test('a changing request needs the token of its own sign-in', async () => {
    const { browser, otherUser, ask } = await runningServer();
    const signedIn = await browser();
    const other = await otherUser('grace');
    const undo = (headers: Record<string, string>) =>
      ask('/api/adaptation/undo', {
        method: 'POST',
        headers: { cookie: signedIn.cookie, ...headers },
      });
    expect((await undo({})).json()).toMatchObject({ error: { code: 'CSRF_TOKEN' } });
    expect((await undo({ 'x-lethe-csrf': 'x' })).status).toBe(403);
    expect((await undo({ 'x-lethe-csrf': other.csrf })).status).toBe(403);
    expect((await undo({ 'x-lethe-csrf': signedIn.csrf })).status).toBe(200);
    expect(
      (await askAs(signedIn, '/api/session', { headers: { 'x-lethe-csrf': '' } })).status,
    ).toBe(200);
  });
});

describe('localhost', () => {
  test('pages move to 127.0.0.1, the API does not', async () => {
    const { ask, port } = await runningServer();
    const headers = { host: `localhost:${port}` };
    const page = await ask('/diary?x=1', { headers });
    expect(page.status).toBe(307);
    expect(page.headers.location).toBe(`http://127.0.0.1:${port}/diary?x=1`);
    expect((await ask('/api/session', { headers })).status).toBe(401);
  });

  test('an address that starts with two slashes stays on this server', async () => {
    const { ask, port } = await runningServer();
    const page = await ask('//evil.example/', { headers: { host: `localhost:${port}` } });
    expect(new URL(page.headers.location ?? '').host).toBe(`127.0.0.1:${port}`);
  });

  test('stays where somebody asked for it by --host: a passkey belongs to a name', async () => {
    const { ask, port, server } = await runningServer({
      settings: { 'server.host': 'localhost' },
      app: { 'index.html': '<p>Lethe</p>' },
    });
    expect(server.url).toBe(`http://localhost:${port}`);
    expect((await ask('/diary', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });
});
