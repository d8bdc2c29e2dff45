import type { Account, Credentials } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { ask, askAs, type Browser } from '../../../test/browser.ts';
import {
  accept,
  browserOf,
  codeOf,
  invited,
  joined,
  PASSPHRASE,
  post,
} from '../../../test/people.ts';
import { type RunningServer, runningServer } from '../../../test/running-server.ts';
import { softwareAuthenticator } from '../../../test/software-authenticator.ts';

type Authenticator = ReturnType<typeof softwareAuthenticator>;

/** The server under the name `localhost`, where passkeys can be made. */
async function named() {
  const running = await runningServer({ settings: { 'server.host': 'localhost' } });
  const host = `localhost:${running.port}`;
  const ceremony = (challenge: string) => ({
    challenge,
    origin: `http://${host}`,
    rpId: 'localhost',
  });
  const as = (signedIn: Browser, path: string, body: object = {}) =>
    askAs(signedIn, path, { method: 'POST', body, headers: { host } });
  const anyone = (path: string, body: object = {}) =>
    ask(running.port, path, { method: 'POST', body, headers: { host } });

  async function add(signedIn: Browser, authenticator: Authenticator, proof: object = {}) {
    const begun = await as(signedIn, '/api/credentials/passkeys/challenge', proof);
    if (begun.status !== 200) return begun;
    const answer = authenticator.register(ceremony(begun.json<{ challenge: string }>().challenge));
    return as(signedIn, '/api/credentials/passkeys', { name: 'Blue key', answer });
  }
  async function challenge() {
    return (await anyone('/api/session/passkey/challenge')).json<{ challenge: string }>().challenge;
  }
  async function signIn(authenticator: Authenticator, over: object = {}) {
    const answer = authenticator.assert({ ...ceremony(await challenge()), ...over });
    return anyone('/api/session/passkey', { answer });
  }
  return { ...running, add, anyone, as, ceremony, challenge, signIn };
}

const passkeysOf = async (signedIn: Browser) =>
  (await askAs(signedIn, '/api/credentials')).json<Credentials>().passkeys;

describe('a passkey', () => {
  test('is made, listed, signs in without a name, and is removed', async () => {
    const { add, as, browser, port, signIn } = await named();
    const owner = await browser();
    const authenticator = softwareAuthenticator();
    const added = await add(owner, authenticator);
    expect(added.json()).toMatchObject({
      hasPassphrase: false,
      passkeysHere: true,
      passkeys: [{ name: 'Blue key', usedDay: null }],
    });
    expect(added.body).not.toContain(authenticator.credentialId);
    const answer = await signIn(authenticator);
    expect(answer.json()).toMatchObject({ role: 'owner' });
    expect((await askAs(browserOf(port, answer), '/api/session')).status).toBe(200);
    const [kept] = await passkeysOf(owner);
    expect(kept?.usedDay).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const path = `/api/credentials/passkeys/${kept?.id}/remove`;
    expect((await as(owner, path)).status).toBe(204);
    expect(codeOf(await signIn(authenticator))).toBe('PASSKEY_REFUSED');
    expect(codeOf(await as(owner, path))).toBe('NOT_FOUND');
  });

  test('needs the current passphrase of somebody who has one, to be made and to be removed', async () => {
    const { add, as, browser } = await named();
    const grace = await joined(await browser());
    expect(codeOf(await add(grace, softwareAuthenticator()))).toBe('CURRENT_PASSPHRASE');
    const wrong = { current: 'wrong horse battery' };
    expect(codeOf(await add(grace, softwareAuthenticator(), wrong))).toBe('CURRENT_PASSPHRASE');
    const proof = { current: PASSPHRASE };
    expect((await add(grace, softwareAuthenticator(), proof)).status).toBe(200);
    const [kept] = await passkeysOf(grace);
    const path = `/api/credentials/passkeys/${kept?.id}/remove`;
    expect(codeOf(await as(grace, path))).toBe('CURRENT_PASSPHRASE');
    expect((await as(grace, path, proof)).status).toBe(204);
  });

  test('answers once, for this origin, and not after it was copied', async () => {
    const { add, anyone, browser, ceremony, challenge, signIn } = await named();
    const authenticator = softwareAuthenticator();
    await add(await browser(), authenticator);
    const answer = authenticator.assert(ceremony(await challenge()));
    expect((await anyone('/api/session/passkey', { answer })).status).toBe(200);
    expect(codeOf(await anyone('/api/session/passkey', { answer }))).toBe('PASSKEY_REFUSED');
    const elsewhere = { origin: 'http://localhost:1' };
    expect(codeOf(await signIn(authenticator, elsewhere))).toBe('PASSKEY_REFUSED');
    authenticator.setCounter(0);
    expect(codeOf(await signIn(authenticator))).toBe('PASSKEY_REFUSED');
    expect(codeOf(await signIn(softwareAuthenticator()))).toBe('PASSKEY_REFUSED');
  });

  test('that is known already is not added again, not even by somebody else', async () => {
    const { add, browser, otherUser } = await named();
    const authenticator = softwareAuthenticator();
    await add(await browser(), authenticator);
    const again = await add(await otherUser('ada'), authenticator);
    expect([again.status, codeOf(again)]).toEqual([409, 'PASSKEY_EXISTS']);
  });

  test('twenty of them are the most', async () => {
    const { add, browser } = await named();
    const owner = await browser();
    for (let made = 0; made < 20; made += 1) {
      expect((await add(owner, softwareAuthenticator())).status).toBe(200);
    }
    expect((await add(owner, softwareAuthenticator())).status).toBe(409);
    expect(await passkeysOf(owner)).toHaveLength(20);
  });

  test('can be all that somebody who was invited has, and is then not removed', async () => {
    const { anyone, as, browser, ceremony, port, signIn } = await named();
    const secret = await invited(await browser());
    const authenticator = softwareAuthenticator();
    const begun = await anyone('/api/invitation/challenge', { secret, name: 'Grace' });
    const passkey = authenticator.register(ceremony(begun.json<{ challenge: string }>().challenge));
    const other = await invited(await browser());
    expect(
      codeOf(await anyone('/api/invitation/accept', { secret: other, name: 'Grace', passkey })),
    ).toBe('PASSKEY_REFUSED');
    const accepted = await anyone('/api/invitation/accept', { secret, name: 'Grace', passkey });
    const grace = browserOf(port, accepted);
    expect((await signIn(authenticator)).json<Account>().userId).toBe(
      accepted.json<Account>().userId,
    );
    const [kept] = await passkeysOf(grace);
    const removed = await as(grace, `/api/credentials/passkeys/${kept?.id}/remove`);
    expect(codeOf(removed)).toBe('LAST_CREDENTIAL');
  });

  test.each([
    ['no answer', {}],
    ['a text', { answer: 'hunter2' }],
    ['an empty answer', { answer: {} }],
    ['an id of two kilobytes', { answer: { id: 'A'.repeat(2000), rawId: 'A' } }],
  ])('%s is a bad request', async (_what, body) => {
    const { anyone } = await named();
    const answer = await anyone('/api/session/passkey', body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_REQUEST']);
    expect(answer.body).not.toContain('hunter2');
  });
});

describe('at an address in place of a name', () => {
  test('no passkey is made or used, and the answer says what to do', async () => {
    const { ask: anyone, browser, port }: RunningServer = await runningServer();
    const owner = await browser();
    expect((await askAs(owner, '/api/credentials')).json()).toMatchObject({ passkeysHere: false });
    const secret = await invited(owner);
    const answers = [
      await post(owner, '/api/credentials/passkeys/challenge'),
      await anyone('/api/session/passkey/challenge', { method: 'POST' }),
      await ask(port, '/api/invitation/challenge', {
        method: 'POST',
        body: { secret, name: 'Grace' },
      }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'PASSKEYS_NEED_NAME'));
    expect(answers[0]?.body).toContain('--host localhost');
    expect((await accept(port, { secret, name: 'Grace', passphrase: PASSPHRASE })).status).toBe(
      200,
    );
  });
});
