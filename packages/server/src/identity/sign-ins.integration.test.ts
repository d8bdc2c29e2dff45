import type { SignInSummary } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { type Answer, askAs, type Browser, secretOf } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { codeOf } from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';
import { openSocket } from '../../test/socket-client.ts';
import { hashSecret } from './secret.ts';

const HOUR_MS = 3_600_000;

const list = async (signedIn: Browser) =>
  (await askAs(signedIn, '/api/sign-ins')).json<{ signIns: SignInSummary[] }>().signIns;

const account = (signedIn: Browser) => askAs(signedIn, '/api/session');

const end = (signedIn: Browser, id: string) =>
  askAs(signedIn, `/api/sign-ins/${id}`, { method: 'DELETE' });

/** The browser after it took the cookie of an answer, as browsers do. */
const after = (signedIn: Browser, { headers }: Answer): Browser => {
  const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
  return cookie === undefined ? signedIn : { ...signedIn, cookie };
};

describe('signed-in browsers', () => {
  test('are listed, newest first, with how and when; nothing of their cookies', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const first = await browser();
    clock.advance(1000);
    await browser();
    const found = await list(first);
    expect(found).toMatchObject([
      { method: 'link', here: false, createdAt: clock.now() },
      { method: 'link', here: true, createdAt: clock.now() - 1000 },
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  test('one is ended, with its socket; the others stay', async () => {
    const { browser } = await runningServer();
    const [here, there] = [await browser(), await browser()];
    const socket = await openSocket(there);
    const other = (await list(here)).find((one) => !one.here);
    expect((await end(here, other?.id ?? '')).status).toBe(204);
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
    expect([(await account(there)).status, (await account(here)).status]).toEqual([401, 200]);
    expect(codeOf(await end(here, other?.id ?? ''))).toBe('NOT_FOUND');
  });

  test('all are ended at once, this one too, and nobody else’s', async () => {
    const { browser, otherUser } = await runningServer();
    const [here, there, grace] = [await browser(), await browser(), await otherUser('grace')];
    const socket = await openSocket(there);
    const answer = await askAs(here, '/api/sign-ins', { method: 'DELETE' });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toContain('Expires=Thu, 01 Jan 1970');
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
    const statuses = [];
    for (const one of [here, there, grace]) statuses.push((await account(one)).status);
    expect(statuses).toEqual([401, 401, 200]);
  });
});

test('signing in again in the same browser ends what was signed in there before', async () => {
  const { ask, browser, server } = await runningServer();
  const [first, elsewhere] = [await browser(), await browser()];
  const answer = await ask('/api/session', {
    method: 'POST',
    headers: { cookie: first.cookie },
    body: { secret: secretOf(server.link()) },
  });
  expect((await account(after(first, answer))).status).toBe(200);
  expect([(await account(first)).status, (await account(elsewhere)).status]).toEqual([401, 200]);
});

describe('the cookie is changed every hour', () => {
  test('the new one works, and so do requests that were under way with the old one', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const first = await browser();
    clock.advance(HOUR_MS - 1);
    expect((await account(first)).headers['set-cookie']).toBeUndefined();
    clock.advance(1);
    const rotated = after(first, await account(first));
    expect(rotated.cookie).not.toBe(first.cookie);
    expect((await account(rotated)).status).toBe(200);
    clock.advance(59_999);
    expect((await account(first)).status).toBe(200);
  });

  test('the token of changing requests stays, and the sign-in is still one', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const first = await browser();
    clock.advance(HOUR_MS);
    const rotated = after(first, await account(first));
    const undone = await askAs(rotated, '/api/adaptation/undo', { method: 'POST' });
    expect(undone.status).toBe(200);
    expect(await list(rotated)).toMatchObject([{ here: true }]);
  });

  test('an answer that was lost is sent again, and nobody is signed out by it', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const first = await browser();
    clock.advance(HOUR_MS);
    const lost = after(first, await account(first));
    clock.advance(10 * 60_000);
    const again = after(first, await account(first));
    expect(again.cookie).toBe(lost.cookie);
    expect((await account(again)).status).toBe(200);
  });

  test('an old cookie that is shown later is a copy: all of its sign-in ends, sockets too', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const stolen = await browser();
    const bystander = await browser();
    clock.advance(HOUR_MS);
    const rotated = after(stolen, await account(stolen));
    await account(rotated);
    const socket = await openSocket(rotated);
    clock.advance(60_000);
    const reused = await account(stolen);
    expect([reused.status, codeOf(reused)]).toEqual([401, 'SIGN_IN_REUSED']);
    expect(reused.headers['set-cookie']?.[0]).toContain('Expires=Thu, 01 Jan 1970');
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
    expect(codeOf(await account(rotated))).toBe('SIGNED_OUT');
    expect((await account(bystander)).status).toBe(200);
  });

  test('a cookie that was changed before a restart is let in for its minute, and left as it is', async () => {
    const clock = manualClock();
    const { browser, store } = await runningServer({ clock });
    const signedIn = await browser();
    const tokenHash = hashSecret(signedIn.cookie.split('=')[1] ?? '');
    // As the process before did it, whose key derived another successor.
    const expiresAt = clock.now() + HOUR_MS;
    await store.signIns.touch(tokenHash, { nextHash: 'f'.repeat(64), expiresAt });
    const answer = await account(signedIn);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined]);
    clock.advance(60_000);
    expect(codeOf(await account(signedIn))).toBe('SIGN_IN_REUSED');
  });

  test('changing it does not lengthen the thirty days', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    let signedIn = await browser();
    for (let day = 0; day < 29; day += 1) {
      clock.advance(24 * HOUR_MS);
      signedIn = after(signedIn, await account(signedIn));
    }
    const rotated = await account(signedIn);
    expect(rotated.status).toBe(200);
    clock.advance(24 * HOUR_MS);
    expect((await account(signedIn)).status).toBe(401);
  });
});

describe('a socket', () => {
  test('is closed when its sign-in was ended behind the server’s back', async () => {
    const clock = manualClock();
    const { browser, store } = await runningServer({ clock });
    const signedIn = await browser();
    const socket = await openSocket(signedIn);
    const { userId } = (await account(signedIn)).json<{ userId: string }>();
    await store.signIns.revokeUser(userId);
    clock.advance(25_000);
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
  });
});
