import { expect, test } from 'vitest';
import { ask, askAs, type Browser } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { codeOf, joined, PASSPHRASE, post, signInWith } from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';
import { RECOVERY_MS } from './recoveries.ts';

const NEW = 'six calm herons wade';

const linkFor = async (by: Browser, id: string) =>
  (await post(by, `/api/people/${id}/recovery`)).json<{ secret: string; expiresAt: number }>();

const recover = (port: number, secret: string, passphrase = NEW) =>
  ask(port, '/api/recovery', { method: 'POST', body: { secret, passphrase } });

test('a recovery link sets a new passphrase once, signs in, and ends every other sign-in', async () => {
  const { browser, port, store } = await runningServer();
  const grace = await joined(await browser());
  const { secret } = await linkFor(await browser(), grace.userId);
  const answer = await recover(port, secret);
  expect(answer.json()).toMatchObject({ userId: grace.userId, name: 'Grace' });
  expect((await askAs(grace, '/api/session')).status).toBe(401);
  expect(codeOf(await signInWith(port, 'Grace', PASSPHRASE))).toBe('WRONG_PASSPHRASE');
  expect((await signInWith(port, 'Grace', NEW)).status).toBe(200);
  expect(codeOf(await recover(port, secret))).toBe('WRONG_RECOVERY');
  const events = (await store.audit.list({ userId: grace.userId })).map(
    ({ event }) => event?.action,
  );
  expect(events).toContain('people.recoveryMade');
  expect(events).toContain('people.recovered');
});

test('a link stays when the passphrase is refused, and ends with a newer one or with its time', async () => {
  const clock = manualClock();
  const { browser, port } = await runningServer({ clock });
  const owner = await browser();
  const grace = await joined(owner);
  const first = await linkFor(owner, grace.userId);
  const second = await linkFor(owner, grace.userId);
  expect(codeOf(await recover(port, first.secret))).toBe('WRONG_RECOVERY');
  expect(codeOf(await recover(port, second.secret, 'too short'))).toBe('PASSPHRASE_REFUSED');
  clock.advance(RECOVERY_MS);
  expect(codeOf(await recover(port, second.secret))).toBe('WRONG_RECOVERY');
});

test('only an owner makes one, and only for somebody with a name', async () => {
  const { browser, otherUser } = await runningServer();
  const owner = await browser();
  const admin = await joined(owner, { name: 'Ada', role: 'admin' });
  const grace = await joined(owner);
  expect(codeOf(await post(admin, `/api/people/${grace.userId}/recovery`))).toBe('ROLE_FORBIDS');
  expect(codeOf(await post(grace, `/api/people/${grace.userId}/recovery`))).toBe('ROLE_FORBIDS');
  await otherUser('nameless');
  expect(codeOf(await post(owner, '/api/people/nameless/recovery'))).toBe('NAME_MISSING');
  expect(codeOf(await post(owner, '/api/people/nobody/recovery'))).toBe('NOT_FOUND');
});
