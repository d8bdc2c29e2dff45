import { describe, expect, test } from 'vitest';
import { ask, askAs, type Browser } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import {
  accept,
  browserOf,
  codeOf,
  invited,
  joined,
  PASSPHRASE,
  peopleOf,
  post,
  signInWith,
} from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';
import { openSocket } from '../../test/socket-client.ts';

const HOUR_MS = 3_600_000;

const change = (by: Browser, id: string, role: string) =>
  askAs(by, `/api/people/${id}`, { method: 'PATCH', body: { role } });

const remove = (by: Browser, id: string) => askAs(by, `/api/people/${id}`, { method: 'DELETE' });

const withdraw = (by: Browser, id: string) =>
  askAs(by, `/api/people/invitations/${id}`, { method: 'DELETE' });

const read = (port: number, secret: string) =>
  ask(port, '/api/invitation', { method: 'POST', body: { secret } });

const ownId = async (signedIn: Browser) =>
  (await askAs(signedIn, '/api/session')).json<{ userId: string }>().userId;

describe('an invitation', () => {
  test('tells its role, makes one person, signs in, and is used up', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    const secret = await invited(owner);
    expect((await read(port, secret)).json()).toMatchObject({ role: 'member' });
    const answer = await accept(port, { secret, name: 'Grace', passphrase: PASSPHRASE });
    expect(answer.json()).toMatchObject({ role: 'member', name: 'Grace' });
    expect((await askAs(browserOf(port, answer), '/api/session')).status).toBe(200);
    for (const again of [
      await read(port, secret),
      await accept(port, { secret, name: 'Hopper', passphrase: PASSPHRASE }),
    ]) {
      expect([again.status, codeOf(again)]).toEqual([404, 'WRONG_INVITATION']);
    }
    const { invitations, people } = await peopleOf(owner);
    expect(invitations).toEqual([]);
    expect(people.map(({ isYou, name, role }) => [name, role, isYou])).toEqual([
      [null, 'owner', true],
      ['Grace', 'member', false],
    ]);
  });

  test('accepted twice in the same moment makes one person', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    const secret = await invited(owner);
    const answers = await Promise.all(
      ['Grace', 'Hopper'].map((name) => accept(port, { secret, name, passphrase: PASSPHRASE })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect((await peopleOf(owner)).people).toHaveLength(2);
  });

  test('is kept until it is accepted in full: a bad name or passphrase does not use it up', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    await joined(owner, { name: 'Ada' });
    const secret = await invited(owner);
    const attempts: [string, object][] = [
      ['NAME_TAKEN', { name: ' \uff21DA ', passphrase: PASSPHRASE }],
      ['NAME_REFUSED', { name: 'Gra\u0000ce', passphrase: PASSPHRASE }],
      ['NAME_REFUSED', { name: 'Gra\u202ece', passphrase: PASSPHRASE }],
      ['PASSPHRASE_REFUSED', { name: 'Grace', passphrase: 'eleven char' }],
      ['INVALID_REQUEST', { name: 'Grace' }],
      ['INVALID_REQUEST', { name: 7, passphrase: PASSPHRASE }],
      ['INVALID_REQUEST', { name: 'Grace', passphrase: PASSPHRASE, role: 'owner' }],
    ];
    for (const [code, body] of attempts) {
      const answer = await accept(port, { secret, ...body });
      expect(codeOf(answer)).toBe(code);
      expect(answer.body).not.toMatch(/eleven|horse|Gra/);
    }
    expect((await peopleOf(owner)).people).toHaveLength(2);
    const good = await accept(port, { secret, name: 'Grace', passphrase: PASSPHRASE });
    expect(good.status).toBe(200);
  });

  test('expires after 72 hours, and can be withdrawn before', async () => {
    const clock = manualClock();
    const { browser, port } = await runningServer({ clock });
    const owner = await browser();
    const [late, withdrawn] = [await invited(owner), await invited(owner)];
    const { invitations } = await peopleOf(owner);
    expect(invitations).toHaveLength(2);
    expect(JSON.stringify(invitations)).not.toContain(late);
    const [, newest] = invitations.toSorted((a, b) => a.createdAt - b.createdAt);
    expect((await withdraw(owner, newest?.id ?? '')).status).toBe(204);
    expect(codeOf(await withdraw(owner, newest?.id ?? ''))).toBe('NOT_FOUND');
    const codes = [];
    for (const secret of [late, withdrawn]) codes.push((await read(port, secret)).status);
    expect(codes.toSorted()).toEqual([200, 404]);
    clock.advance(72 * HOUR_MS);
    expect((await read(port, late)).status).toBe(404);
    expect((await read(port, withdrawn)).status).toBe(404);
  });

  test('of the wrong shape is a bad request; an unknown one is not found; ten tries a minute', async () => {
    const { port } = await runningServer({ settings: { 'limits.signInPerMinute': 10 } });
    expect((await read(port, 'hunter2')).status).toBe(400);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await read(port, 'A'.repeat(43))).status).toBe(404);
    }
    expect((await read(port, 'A'.repeat(43))).status).toBe(429);
  });
});

describe('roles', () => {
  test('a member sees and changes nobody', async () => {
    const { browser } = await runningServer();
    const owner = await browser();
    const grace = await joined(owner);
    const id = await ownId(owner);
    const answers = [
      await askAs(grace, '/api/people'),
      await post(grace, '/api/people/invitations', { role: 'member' }),
      await withdraw(grace, 'any'),
      await change(grace, id, 'member'),
      await change(grace, grace.userId, 'owner'),
      await post(grace, `/api/people/${id}/sign-out`),
      await remove(grace, id),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      answers.map(() => [403, 'ROLE_FORBIDS']),
    );
  });

  test('an admin looks after members, and not after owners or other admins', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    const admin = await joined(owner, { name: 'Admin', role: 'admin' });
    const member = await joined(admin, { name: 'Member' });
    const other = await joined(owner, { name: 'Other', role: 'admin' });
    const ownerId = await ownId(owner);
    const refused = [
      await post(admin, '/api/people/invitations', { role: 'admin' }),
      await change(admin, member.userId, 'admin'),
      await change(admin, admin.userId, 'owner'),
      await change(admin, other.userId, 'member'),
      await change(admin, ownerId, 'member'),
      await post(admin, `/api/people/${ownerId}/sign-out`),
      await remove(admin, other.userId),
    ];
    expect(refused.map(codeOf)).toEqual(refused.map(() => 'ROLE_FORBIDS'));
    await invited(owner, 'admin');
    const [offer] = (await peopleOf(admin)).invitations;
    expect(codeOf(await withdraw(admin, offer?.id ?? ''))).toBe('ROLE_FORBIDS');
    expect((await post(admin, `/api/people/${member.userId}/sign-out`)).status).toBe(204);
    expect((await askAs(member, '/api/session')).status).toBe(401);
    expect((await remove(admin, member.userId)).status).toBe(204);
    expect((await signInWith(port, 'Member')).status).toBe(401);
  });

  test('a new role counts at the next request', async () => {
    const { browser } = await runningServer();
    const owner = await browser();
    const grace = await joined(owner);
    expect((await change(owner, grace.userId, 'admin')).status).toBe(204);
    expect((await askAs(grace, '/api/session')).json()).toMatchObject({ role: 'admin' });
    expect((await askAs(grace, '/api/people')).status).toBe(200);
    expect((await change(owner, grace.userId, 'service')).status).toBe(400);
    expect(codeOf(await change(owner, 'nobody', 'member'))).toBe('NOT_FOUND');
  });

  test('there is always an owner', async () => {
    const { browser, port, server } = await runningServer();
    const owner = await browser();
    const id = await ownId(owner);
    expect(codeOf(await change(owner, id, 'member'))).toBe('LAST_OWNER');
    expect(codeOf(await remove(owner, id))).toBe('LAST_OWNER');
    const second = await joined(owner, { role: 'owner' });
    expect((await change(owner, id, 'member')).status).toBe(204);
    expect(codeOf(await remove(second, second.userId))).toBe('LAST_OWNER');
    const linked = await ask(port, '/api/session', {
      method: 'POST',
      body: { secret: new URL(server.link()).hash.replace('#link=', '') },
    });
    expect(linked.json()).toMatchObject({ userId: second.userId, role: 'owner' });
  });

  test('a service has no place in the app, whatever cookie it shows', async () => {
    const { otherUser, store } = await runningServer();
    const service = await otherUser('robot');
    await store.users.setRole('robot', 'service');
    expect(codeOf(await askAs(service, '/api/session'))).toBe('ROLE_FORBIDS');
    expect(codeOf(await askAs(service, '/api/conversations'))).toBe('ROLE_FORBIDS');
  });
});

describe('removing a person', () => {
  test('ends their browsers and sockets and leaves nothing of them; others keep theirs', async () => {
    const { browser, port, store } = await runningServer();
    const owner = await browser();
    const [grace, ada] = [await joined(owner), await joined(owner, { name: 'Ada' })];
    const socket = await openSocket(grace);
    expect((await remove(owner, grace.userId)).status).toBe(204);
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
    expect((await askAs(grace, '/api/session')).status).toBe(401);
    expect(codeOf(await signInWith(port, 'Grace'))).toBe('WRONG_PASSPHRASE');
    expect(await store.users.get(grace.userId)).toBeNull();
    expect((await askAs(ada, '/api/session')).status).toBe(200);
    expect((await joined(owner)).userId).not.toBe(grace.userId);
  });
});

test('what was done is in the audit log: who, what and to whom', async () => {
  const clock = manualClock();
  const { browser, port, store } = await runningServer({ clock });
  const owner = await browser();
  const grace = await joined(owner);
  for (let attempt = 0; attempt < 6; attempt += 1) await signInWith(port, 'Grace', 'wrong');
  await change(owner, grace.userId, 'admin');
  await askAs(grace, '/api/profile', { method: 'PATCH', body: { name: 'Grace H' } });
  await askAs(grace, '/api/sign-ins', { method: 'DELETE' });
  const events = (await store.audit.list()).toReversed();
  // People stand in it by keyed ids: the first who did something is the owner, the next one Grace.
  const keys = [...new Set(events.map(({ event }) => event?.actor ?? null))].filter(Boolean);
  const nameOf = (key: string | null | undefined) =>
    key == null ? null : ['owner', 'Grace'][keys.indexOf(key)];
  expect(
    events.map(({ event }) => [event?.action, nameOf(event?.actor), nameOf(event?.subject)]),
  ).toEqual([
    ['signIn.done', 'owner', 'owner'],
    ['people.invited', 'owner', null],
    ['people.joined', 'Grace', 'Grace'],
    ['signIn.done', 'Grace', 'Grace'],
    ['signIn.locked', null, 'Grace'],
    ['people.role', 'owner', 'Grace'],
    ['people.renamed', 'Grace', 'Grace'],
    ['signIn.endedAll', 'Grace', 'Grace'],
  ]);
  expect(JSON.stringify(events)).not.toMatch(/Grace|wrong/);
});
