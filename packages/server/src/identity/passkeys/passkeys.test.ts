import { describe, expect, test } from 'vitest';
import { softwareAuthenticator } from '../../../test/software-authenticator.ts';
import { systemRandom } from '../secret.ts';
import { beginAuthentication, finishAuthentication } from './authentication.ts';
import { CHALLENGE_MS, createChallenges } from './challenges.ts';
import { beginRegistration, finishRegistration } from './registration.ts';

const party = { id: 'localhost', origin: 'http://localhost:8000' };
const user = { id: 'user-1', name: 'Ada' };
const refused = { code: 'PASSKEY_REFUSED', status: 401 };

function setUp() {
  let at = 1_700_000_000_000;
  const challenges = createChallenges({ random: systemRandom, now: () => at });
  const authenticator = softwareAuthenticator();
  const purpose = 'add:user-1' as const;
  const { id: rpId, origin } = party;
  return {
    authenticator,
    challenges,
    advance: (milliseconds: number) => {
      at += milliseconds;
    },
    ceremony: (challenge: string, over: object = {}) => ({ challenge, origin, rpId, ...over }),
    begin: () => beginRegistration({ party, challenges, purpose, user, known: [] }),
    finish: (answer: Parameters<typeof finishRegistration>[0]['answer']) =>
      finishRegistration({ party, challenges, purpose, answer }),
    beginSignIn: () => beginAuthentication({ party, challenges }),
  };
}

async function registered() {
  const parts = setUp();
  const { challenge } = await parts.begin();
  const kept = await parts.finish(parts.authenticator.register(parts.ceremony(challenge)));
  let counter = kept.counter;
  return {
    ...parts,
    kept,
    async finishSignIn(answer: Parameters<typeof finishAuthentication>[0]['answer']) {
      const known = { userId: user.id, passkey: { ...kept, counter } };
      const { challenges } = parts;
      ({ counter } = await finishAuthentication({ party, challenges, answer, known }));
      return counter;
    },
  };
}

describe('making a passkey', () => {
  test('asks for one that verifies its person, needs no typed name and is not attested', async () => {
    const known = [{ credentialId: 'AAAA', transports: ['usb'] }];
    const { challenges } = setUp();
    const options = await beginRegistration({
      party,
      challenges,
      purpose: 'add:user-1',
      user,
      known,
    });
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Lethe' },
      user: { id: Buffer.from('user-1').toString('base64url'), name: 'Ada' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: 'AAAA', transports: ['usb'], type: 'public-key' }],
    });
  });

  test('keeps its id, its public key, its counter and how it is reached', async () => {
    const { authenticator, kept } = await registered();
    expect(kept).toMatchObject({
      credentialId: authenticator.credentialId,
      counter: 0,
      transports: ['internal'],
    });
    expect(kept.publicKey.length).toBeGreaterThan(60);
  });

  test.each([
    ['another origin', { origin: 'http://localhost:8001' }, {}],
    ['another name', { rpId: 'example.org' }, {}],
    ['a challenge of nobody', { challenge: 'A'.repeat(72) }, {}],
    ['an unverified person', {}, { unverified: true }],
    ['an answer to another question', {}, { type: 'webauthn.get' }],
  ])('from %s is refused', async (_what, over, deviations) => {
    const { authenticator, begin, ceremony, finish } = setUp();
    const { challenge } = await begin();
    const answer = authenticator.register(ceremony(challenge, over), deviations);
    await expect(finish(answer)).rejects.toMatchObject(refused);
  });

  test('of a challenge that was answered before, or is five minutes old, is refused', async () => {
    const { advance, authenticator, begin, ceremony, finish } = setUp();
    const [first, second] = [(await begin()).challenge, (await begin()).challenge];
    const answer = authenticator.register(ceremony(first));
    await finish(answer);
    await expect(finish(answer)).rejects.toMatchObject(refused);
    advance(CHALLENGE_MS);
    const late = authenticator.register(ceremony(second));
    await expect(finish(late)).rejects.toMatchObject(refused);
  });

  test('with a certificate is refused before anybody looks its revocation up', async () => {
    const { authenticator, begin, ceremony, finish } = setUp();
    for (const format of ['packed', 'fido-u2f', 'tpm', 'android-key', 'apple']) {
      const { challenge } = await begin();
      const statement = new Map([['x5c', new Uint8Array([1])]]);
      const answer = authenticator.register(ceremony(challenge), {
        attestation: { format, statement },
      });
      await expect(finish(answer)).rejects.toMatchObject({
        ...refused,
        cause: expect.objectContaining({ code: 'PASSKEY_REFUSED' }),
      });
    }
  });

  test.each(['', 'AAAA', 'oQ', Buffer.alloc(12_000, 0x81).toString('base64url')])(
    'that is no attestation (%#) is refused and not quoted',
    async (attestationObject) => {
      const { authenticator, begin, ceremony, finish } = setUp();
      const answer = authenticator.register(ceremony((await begin()).challenge));
      const broken = { ...answer, response: { ...answer.response, attestationObject } };
      await expect(finish(broken)).rejects.toMatchObject(refused);
    },
  );
});

describe('signing in with a passkey', () => {
  test('names no passkey: the person chooses', async () => {
    const { beginSignIn } = setUp();
    const options = await beginSignIn();
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options.allowCredentials).toBeUndefined();
  });

  test('works, and its counter goes on', async () => {
    const { authenticator, beginSignIn, ceremony, finishSignIn } = await registered();
    for (const counter of [1, 2]) {
      const answer = authenticator.assert(ceremony((await beginSignIn()).challenge), {
        userId: user.id,
      });
      expect(await finishSignIn(answer)).toBe(counter);
    }
  });

  test('the same answer twice, or a copy whose counter stood still, is refused', async () => {
    const { authenticator, beginSignIn, ceremony, finishSignIn } = await registered();
    const answer = authenticator.assert(ceremony((await beginSignIn()).challenge));
    await finishSignIn(answer);
    await expect(finishSignIn(answer)).rejects.toMatchObject(refused);
    authenticator.setCounter(0);
    const copy = authenticator.assert(ceremony((await beginSignIn()).challenge));
    await expect(finishSignIn(copy)).rejects.toMatchObject(refused);
  });

  test.each([
    ['for another user', {}, { userId: 'user-2' }],
    ['from another origin', { origin: 'https://evil.example' }, {}],
    ['for another name', { rpId: 'example.org' }, {}],
    ['of an unverified person', {}, { unverified: true }],
    ['to another question', {}, { type: 'webauthn.create' }],
  ])('an answer %s is refused', async (_what, over, deviations) => {
    const { authenticator, beginSignIn, ceremony, finishSignIn } = await registered();
    const { challenge } = await beginSignIn();
    const answer = authenticator.assert(ceremony(challenge, over), deviations);
    await expect(finishSignIn(answer)).rejects.toMatchObject(refused);
  });

  test('a challenge for making one does not sign in, and the signature is looked at', async () => {
    const { authenticator, begin, beginSignIn, ceremony, finishSignIn } = await registered();
    const wrong = authenticator.assert(ceremony((await begin()).challenge));
    await expect(finishSignIn(wrong)).rejects.toMatchObject(refused);
    const good = authenticator.assert(ceremony((await beginSignIn()).challenge));
    const { signature } = softwareAuthenticator().assert(
      ceremony((await beginSignIn()).challenge),
    ).response;
    const forged = { ...good, response: { ...good.response, signature } };
    await expect(finishSignIn(forged)).rejects.toMatchObject(refused);
  });
});
