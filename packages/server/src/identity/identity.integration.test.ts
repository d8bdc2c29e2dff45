import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, askAs, secretOf } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { runningServer } from '../../test/running-server.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const signIn = (port: number, secret: string, headers: Record<string, string> = {}) =>
  ask(port, '/api/session', { method: 'POST', body: { secret }, headers });

describe('the one-time link', () => {
  test('holds 32 random bytes in its fragment and works once', async () => {
    const { links, port, server } = await runningServer();
    const link = server.link();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#link=[A-Za-z0-9_-]{43}$/);
    expect((await signIn(port, secretOf(link))).status).toBe(200);
    const again = await signIn(port, secretOf(link));
    expect(again.status).toBe(401);
    expect(again.json()).toMatchObject({ error: { code: 'WRONG_LINK' } });
    expect(links).toEqual([server.link()]);
  });

  test('once used, is followed by a fresh one for the next browser', async () => {
    const { browser, port, server } = await runningServer();
    const first = await browser();
    const second = await browser();
    expect(first.cookie).not.toBe(second.cookie);
    for (const signedIn of [first, second]) {
      expect((await askAs(signedIn, '/api/session')).json()).toMatchObject({ role: 'owner' });
    }
    expect((await signIn(port, 'A'.repeat(43))).status).toBe(401);
    expect((await signIn(port, secretOf(server.link()))).status).toBe(200);
  });

  test('of the wrong shape is a bad request that does not echo it', async () => {
    const { port } = await runningServer();
    const answer = await signIn(port, 'hunter2');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('body.secret');
    expect(answer.body).not.toContain('hunter2');
  });

  test('can be tried ten times a minute from one address', async () => {
    const { port, server } = await runningServer({ settings: { 'limits.signInPerMinute': 10 } });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await signIn(port, 'A'.repeat(43))).status).toBe(401);
    }
    const eleventh = await signIn(port, secretOf(server.link()));
    expect(eleventh.status).toBe(429);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('the cookie', () => {
  test('on loopback: HttpOnly, SameSite=Strict, Path=/, thirty days', async () => {
    const { port, server } = await runningServer();
    const answer = await signIn(port, secretOf(server.link()));
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^lethe_session_\d+=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('behind a TLS proxy: __Host- and Secure too', async () => {
    const { port, server } = await runningServer({
      settings: { 'server.trustedProxies': '127.0.0.1' },
    });
    const answer = await signIn(port, secretOf(server.link()), { 'x-forwarded-proto': 'https' });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-lethe_session_\d+=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test('names the port, so that two Lethes on one host do not sign each other out', async () => {
    const [first, second] = [await runningServer(), await runningServer()];
    const [one, other] = [await first.browser(), await second.browser()];
    const cookie = `${one.cookie}; ${other.cookie}`;
    for (const { ask: anyone } of [first, second]) {
      expect((await anyone('/api/session', { headers: { cookie } })).status).toBe(200);
    }
  });

  test('is kept on disk by its hash only', async () => {
    const { browser, dataDirectory, server } = await runningServer();
    const { cookie } = await browser();
    const token = cookie.split('=')[1] ?? '';
    const encoded = Buffer.from(token).toString('hex').slice(0, 40);
    const files = await readdir(dataDirectory, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const content = await readFile(join(file.parentPath, file.name), 'latin1');
      expect(content).not.toContain(token);
      expect(content).not.toContain(encoded);
      expect(content).not.toContain(secretOf(server.link()));
    }
  });

  test('lets nobody in after thirty days', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const signedIn = await browser();
    clock.advance(30 * DAY_MS - 1);
    expect((await askAs(signedIn, '/api/session')).status).toBe(200);
    clock.advance(1);
    expect((await askAs(signedIn, '/api/session')).status).toBe(401);
  });

  test('lets nobody in after signing out, and is taken back', async () => {
    const { browser } = await runningServer();
    const [leaving, staying] = [await browser(), await browser()];
    const answer = await askAs(leaving, '/api/session', { method: 'DELETE' });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toContain('Expires=Thu, 01 Jan 1970');
    expect((await askAs(leaving, '/api/session')).status).toBe(401);
    expect((await askAs(staying, '/api/session')).status).toBe(200);
  });

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5000), "' OR 1=1 --", '../../etc'])(
    'with the value %j lets nobody in',
    async (value) => {
      const { ask: anyone, port } = await runningServer();
      const headers = { cookie: `lethe_session_${port}=${encodeURIComponent(value)}` };
      expect((await anyone('/api/session', { headers })).status).toBe(401);
    },
  );
});

test('the token of changing requests outlives a restart of the page and of the server', async () => {
  const { browser } = await runningServer();
  const signedIn = await browser();
  const account = (await askAs(signedIn, '/api/session')).json<{ csrfToken: string }>();
  expect(account.csrfToken).toBe(signedIn.csrf);
});
