import type { PasskeyAssertion } from '@lethe/protocol';
import { errors } from '../../errors.ts';
import type { KeptPasskey } from '../../ports.ts';
import type { Challenges } from './challenges.ts';
import type { RelyingParty } from './relying-party.ts';

const library = () => import('@simplewebauthn/server');

/** What a browser hands to the authenticator; which passkey answers is the person's choice. */
export async function beginAuthentication({
  challenges,
  party,
}: {
  party: RelyingParty;
  challenges: Challenges;
}) {
  const { generateAuthenticationOptions } = await library();
  return {
    ...(await generateAuthenticationOptions({
      rpID: party.id,
      challenge: Buffer.from(challenges.issue('signIn'), 'base64url'),
      userVerification: 'required',
    })),
  };
}

/**
 * Checks what a known passkey answered; returns its new counter.
 *
 * @throws PASSKEY_REFUSED
 */
export async function finishAuthentication(options: {
  party: RelyingParty;
  challenges: Challenges;
  answer: PasskeyAssertion;
  known: { userId: string; passkey: Pick<KeptPasskey, 'credentialId' | 'publicKey' | 'counter'> };
}): Promise<{ counter: number }> {
  const { answer, challenges, known, party } = options;
  const { counter, credentialId, publicKey } = known.passkey;
  let answered = '';
  try {
    const { userHandle } = answer.response;
    if (userHandle !== undefined && userHandle !== handleOf(known.userId)) {
      throw errors.PASSKEY_REFUSED();
    }
    const { verifyAuthenticationResponse } = await library();
    const { authenticationInfo, verified } = await verifyAuthenticationResponse({
      response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: (challenge) => {
        answered = challenge;
        return true;
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: credentialId,
        publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')),
        counter,
      },
    });
    if (!verified || !challenges.accept(answered, 'signIn')) throw errors.PASSKEY_REFUSED();
    return { counter: authenticationInfo.newCounter };
  } catch (cause) {
    throw errors.PASSKEY_REFUSED(undefined, { cause });
  }
}

const handleOf = (userId: string): string => Buffer.from(userId, 'utf8').toString('base64url');
