import { describe, expect, test } from 'vitest';
import { ask, askAs } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { browserOf, codeOf, joined, PASSPHRASE, post, signInWith } from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';

const NEW = 'five quiet otters drift';

describe('signing in with a passphrase', () => {
  test('lets in whoever knows name and passphrase, however the name is written', async () => {
    const { browser, port } = await runningServer();
    await joined(await browser(), { name: 'Grace Hopper' });
    for (const name of ['Grace Hopper', ' grace  HOPPER ', '\uff27race Hopper']) {
      const signedIn = browserOf(port, await signInWith(port, name));
      expect((await askAs(signedIn, '/api/session')).json()).toMatchObject({
        name: 'Grace Hopper',
        role: 'member',
      });
    }
  });

  test('answers a wrong passphrase, an unknown name and a person without one alike', async () => {
    const { browser, otherUser, port } = await runningServer();
    await joined(await browser());
    const without = await otherUser('ada');
    await askAs(without, '/api/profile', { method: 'PATCH', body: { name: 'Ada' } });
    const answers = [
      await signInWith(port, 'Grace', 'wrong horse battery'),
      await signInWith(port, 'Nobody'),
      await signInWith(port, 'Ada'),
      await signInWith(port, '\u0000\u202e'),
    ];
    const told = answers.map((answer) => {
      const { requestId: _, ...error } = answer.json<{ error: Record<string, string> }>().error;
      return [answer.status, error, answer.headers['set-cookie']];
    });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]?.[1]).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  test('locks a known and an unknown name alike, for as long as it says, and then lets in', async () => {
    const clock = manualClock();
    const { browser, port } = await runningServer({ clock });
    await joined(await browser());
    for (const name of ['Grace', 'Nobody']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(codeOf(await signInWith(port, name, 'wrong horse battery'))).toBe(
          'WRONG_PASSPHRASE',
        );
      }
      const locked = await signInWith(port, name);
      expect([locked.status, codeOf(locked), locked.headers['retry-after']]).toEqual([
        429,
        'SIGN_IN_LOCKED',
        '30',
      ]);
    }
    clock.advance(30_000);
    expect((await signInWith(port, 'Grace')).status).toBe(200);
  });

  test('locks an address that tries many names, whatever it signs in with itself', async () => {
    const clock = manualClock();
    const { browser, port } = await runningServer({
      clock,
      settings: { 'accounts.lockAfter': 2 },
    });
    await joined(await browser());
    // Four times as often as one name: several people may share an address.
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect((await signInWith(port, `name ${attempt}`)).status).toBe(401);
      if (attempt < 8) expect((await signInWith(port, 'Grace')).status).toBe(200);
    }
    expect(codeOf(await signInWith(port, 'Grace'))).toBe('SIGN_IN_LOCKED');
  });

  test('can be tried ten times a minute from one address', async () => {
    const { port } = await runningServer({ settings: { 'limits.signInPerMinute': 10 } });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await signInWith(port, `name ${attempt}`)).status).toBe(401);
    }
    expect(codeOf(await signInWith(port, 'name'))).toBe('RATE_LIMITED');
  });

  test.each([
    ['a passphrase of a megabyte', { name: 'Grace', passphrase: 'x'.repeat(1_000_000) }],
    ['a passphrase of 257 characters', { name: 'Grace', passphrase: 'x'.repeat(257) }],
    ['a name of 65 characters', { name: 'x'.repeat(65), passphrase: PASSPHRASE }],
    ['a number', { name: 'Grace', passphrase: 123456789012 }],
    ['a list', { name: ['Grace'], passphrase: PASSPHRASE }],
    ['no passphrase', { name: 'Grace' }],
    ['a field too many', { name: 'Grace', passphrase: PASSPHRASE, role: 'owner' }],
  ])('%s is a bad request that is not quoted', async (_what, body) => {
    const { ask: anyone } = await runningServer();
    const answer = await anyone('/api/session/passphrase', { method: 'POST', body });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_REQUEST']);
    expect(answer.body).not.toMatch(/Grace|horse|xxx/);
  });

  test('the hash is brought to today’s cost at the next sign-in', async () => {
    const { browser, port, store } = await runningServer();
    const { userId } = await joined(await browser());
    const { createPassphrases } = await import('./passphrases.ts');
    const { systemRandom } = await import('./secret.ts');
    const cheap = createPassphrases({
      random: systemRandom,
      cost: { memoryKiB: 64, passes: 1, lanes: 1 },
    });
    await store.credentials.setPassphrase(userId, {
      hash: await cheap.hash(PASSPHRASE),
      changedAt: 5,
    });
    expect((await signInWith(port, 'Grace', 'wrong horse battery')).status).toBe(401);
    expect((await store.credentials.passphrase(userId))?.hash).toContain('m=64,');
    expect((await signInWith(port, 'Grace')).status).toBe(200);
    const kept = await store.credentials.passphrase(userId);
    expect(kept?.hash).toContain('$m=19456,t=2,p=1$');
    expect(kept?.changedAt).toBe(5);
  });
});

describe('setting a passphrase', () => {
  test('asks for a name first, and then lets its person in by it', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    const set = () => post(owner, '/api/credentials/passphrase', { passphrase: NEW });
    expect(codeOf(await set())).toBe('NAME_MISSING');
    await askAs(owner, '/api/profile', { method: 'PATCH', body: { name: 'Ada' } });
    expect((await set()).status).toBe(204);
    expect((await askAs(owner, '/api/credentials')).json()).toMatchObject({ hasPassphrase: true });
    const answer = await signInWith(port, 'ada', NEW);
    expect(answer.json()).toMatchObject({ role: 'owner', name: 'Ada' });
  });

  test('needs the current one, which is locked like signing in', async () => {
    const clock = manualClock();
    const { browser, port } = await runningServer({ clock });
    const grace = await joined(await browser());
    const change = (body: object) => post(grace, '/api/credentials/passphrase', body);
    expect(codeOf(await change({ passphrase: NEW }))).toBe('CURRENT_PASSPHRASE');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const refused = await change({ current: 'wrong horse battery', passphrase: NEW });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'CURRENT_PASSPHRASE']);
    }
    expect(codeOf(await change({ current: PASSPHRASE, passphrase: NEW }))).toBe('SIGN_IN_LOCKED');
    clock.advance(30_000);
    expect((await change({ current: PASSPHRASE, passphrase: NEW })).status).toBe(204);
    expect((await signInWith(port, 'Grace')).status).toBe(401);
    expect((await signInWith(port, 'Grace', NEW)).status).toBe(200);
  });

  test('signs out every other browser of this person and of nobody else', async () => {
    const { browser, port } = await runningServer();
    const owner = await browser();
    const here = await joined(owner);
    const elsewhere = browserOf(port, await signInWith(port, 'Grace'));
    await post(here, '/api/credentials/passphrase', { current: PASSPHRASE, passphrase: NEW });
    const statuses = [];
    for (const one of [here, elsewhere, owner]) {
      statuses.push((await askAs(one, '/api/session')).status);
    }
    expect(statuses).toEqual([200, 401, 200]);
  });

  test.each([
    ['too short', 'eleven char'],
    ['a repetition', 'aaaaaaaaaaaaaaaa'],
    ['the name', 'Grace Brewster Hopper'],
  ])('%s: refused with the cure, not quoted, and nothing is changed', async (_what, passphrase) => {
    const { browser, port } = await runningServer();
    const grace = await joined(await browser(), { name: 'Grace Brewster Hopper' });
    const body = { current: PASSPHRASE, passphrase };
    const answer = await post(grace, '/api/credentials/passphrase', body);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'PASSPHRASE_REFUSED']);
    expect(answer.body).not.toContain(passphrase);
    expect((await signInWith(port, 'Grace Brewster Hopper')).status).toBe(200);
  });

  test('can be asked for ten times a minute', async () => {
    const { browser } = await runningServer({ settings: { 'limits.costlyPerMinute': 10 } });
    const owner = await browser();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const answer = await post(owner, '/api/credentials/passphrase', { passphrase: NEW });
      expect(answer.status).toBe(409);
    }
    expect(codeOf(await post(owner, '/api/credentials/passphrase', { passphrase: NEW }))).toBe(
      'RATE_LIMITED',
    );
    expect((await askAs(owner, '/api/session')).status).toBe(200);
  });
});

test('signing in is refused to another site', async () => {
  const { port } = await runningServer();
  const answer = await ask(port, '/api/session/passphrase', {
    method: 'POST',
    body: { name: 'Grace', passphrase: PASSPHRASE },
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(codeOf(answer)).toBe('CROSS_SITE');
});
