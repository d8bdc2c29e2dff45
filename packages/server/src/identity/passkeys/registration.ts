import type { PasskeyRegistration } from '@lethe/protocol';
import { errors } from '../../errors.ts';
import type { KeptPasskey } from '../../ports.ts';
import type { Challenges, Purpose } from './challenges.ts';
import { type MadePasskey, PASSKEY_ALGORITHMS } from './passkey.ts';
import type { RelyingParty } from './relying-party.ts';

// Loaded when the first passkey is used: the library takes a third of a second to load.
const library = () => import('@simplewebauthn/server');
const decoders = () => import('@simplewebauthn/server/helpers');

export interface BeginRegistration {
  party: RelyingParty;
  challenges: Challenges;
  purpose: Purpose;
  user: { id: string; name: string };
  /** Passkeys of this user, which an authenticator shall not make again. */
  known: readonly Pick<KeptPasskey, 'credentialId' | 'transports'>[];
}

/** What a browser hands to the authenticator to make a passkey that needs no name to be typed. */
export async function beginRegistration(options: BeginRegistration) {
  const { challenges, known, party, purpose, user } = options;
  const { generateRegistrationOptions } = await library();
  return {
    ...(await generateRegistrationOptions({
      rpName: 'Lethe',
      rpID: party.id,
      userID: new TextEncoder().encode(user.id),
      userName: user.name,
      userDisplayName: user.name,
      challenge: Buffer.from(challenges.issue(purpose), 'base64url'),
      attestationType: 'none',
      supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })),
  };
}

/**
 * What is kept of a passkey that an authenticator made.
 *
 * @throws PASSKEY_REFUSED
 */
export async function finishRegistration(options: {
  party: RelyingParty;
  challenges: Challenges;
  purpose: Purpose;
  answer: PasskeyRegistration;
}): Promise<MadePasskey> {
  const { answer, challenges, party, purpose } = options;
  let answered = '';
  try {
    await refuseCertificates(answer.response.attestationObject);
    const { verifyRegistrationResponse } = await library();
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: (challenge) => {
        answered = challenge;
        return true;
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
    });
    if (registrationInfo === undefined || !challenges.accept(answered, purpose)) {
      throw errors.PASSKEY_REFUSED();
    }
    const { counter, id, publicKey, transports = [] } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
      backedUp: registrationInfo.credentialBackedUp,
    };
  } catch (cause) {
    throw errors.PASSKEY_REFUSED(undefined, { cause });
  }
}

/**
 * No attestation is asked for, so an honest browser sends none, or one signed by the passkey itself. A
 * certificate would have its revocation looked up at an address that a stranger chose.
 */
async function refuseCertificates(attestationObject: string): Promise<void> {
  const { decodeAttestationObject } = await decoders();
  const decoded = decodeAttestationObject(
    Uint8Array.from(Buffer.from(attestationObject, 'base64url')),
  );
  const format = decoded.get('fmt');
  const isBare = format === 'none' || (format === 'packed' && !decoded.get('attStmt').get('x5c'));
  if (!isBare) throw errors.PASSKEY_REFUSED();
}
