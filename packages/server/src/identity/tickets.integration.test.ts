import { describe, expect, test } from 'vitest';
import { askAs, type Browser } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { post } from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';
import { openSocket, refusedSocket, turn } from '../../test/socket-client.ts';

const ticketFor = async (signedIn: Browser) =>
  (await post(signedIn, '/api/socket-ticket')).json<{ ticket: string; expiresAt: number }>();

const stranger = ({ port }: Browser): Browser => ({ port, cookie: '', csrf: '' });

const offering = (ticket: string) => ({ protocols: ['lethe', `lethe.ticket.${ticket}`] });

const refused = (signedIn: Browser, ticket: string, headers: Record<string, string> = {}) =>
  refusedSocket(signedIn.port, {
    ...headers,
    'sec-websocket-protocol': `lethe, lethe.ticket.${ticket}`,
  });

describe('a socket ticket', () => {
  test('opens one socket without a cookie, and is never sent back', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const { ticket } = await ticketFor(signedIn);
    const client = await openSocket(stranger(signedIn), offering(ticket));
    expect(client.socket.protocol).toBe('lethe');
    client.send(turn('t1'));
    await client.next('turnFinished');
    const again = await refused(signedIn, ticket);
    expect([again.status, again.code]).toEqual([401, 'TICKET_REFUSED']);
  });

  test('older than 30 seconds opens nothing', async () => {
    const clock = manualClock();
    const { browser } = await runningServer({ clock });
    const signedIn = await browser();
    const { expiresAt, ticket } = await ticketFor(signedIn);
    expect(expiresAt).toBe(clock.now() + 30_000);
    clock.advance(30_000);
    expect((await refused(signedIn, ticket)).code).toBe('TICKET_REFUSED');
  });

  test('of a browser that was signed out since opens nothing', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const { ticket } = await ticketFor(signedIn);
    await askAs(signedIn, '/api/session', { method: 'DELETE' });
    expect((await refused(signedIn, ticket)).code).toBe('TICKET_REFUSED');
  });

  test('that is wrong is not made good by a cookie', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    for (const ticket of ['A'.repeat(43), 'short', 'A'.repeat(5000)]) {
      const answer = await refused(signedIn, ticket, { cookie: signedIn.cookie });
      expect([answer.status, answer.code]).toEqual([401, 'TICKET_REFUSED']);
    }
  });

  test('in the address opens nothing, cookie or not, and the answer does not quote it', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const { ticket } = await ticketFor(signedIn);
    for (const path of [`/ws?ticket=${ticket}`, `/ws?token=${signedIn.cookie}`]) {
      const answer = await refusedSocket(signedIn.port, { cookie: signedIn.cookie }, path);
      expect([answer.status, answer.code]).toEqual([400, 'SECRET_IN_ADDRESS']);
      expect(answer.body).not.toContain(ticket);
    }
    await openSocket(stranger(signedIn), offering(ticket));
  });

  test('that is refused counts against its address', async () => {
    const { browser } = await runningServer({ settings: { 'limits.anonymousPerMinute': 3 } });
    const signedIn = await browser();
    const codes = [];
    for (let tried = 0; tried < 4; tried += 1) {
      codes.push((await refused(signedIn, 'A'.repeat(43))).code);
    }
    expect(codes).toEqual(['TICKET_REFUSED', 'TICKET_REFUSED', 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  test('is guarded like a cookie: host and origin first', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const { ticket } = await ticketFor(signedIn);
    const evil = await refused(signedIn, ticket, { origin: 'http://evil.example' });
    expect([evil.status, evil.code]).toEqual([403, 'FOREIGN_ORIGIN']);
    await openSocket(stranger(signedIn), offering(ticket));
  });

  test('its socket is closed with the sign-in it stands for', async () => {
    const { browser } = await runningServer();
    const signedIn = await browser();
    const { ticket } = await ticketFor(signedIn);
    const { closed } = await openSocket(stranger(signedIn), offering(ticket));
    await askAs(signedIn, '/api/session', { method: 'DELETE' });
    expect(await closed).toEqual({ code: 1008, reason: 'signed out' });
  });
});
