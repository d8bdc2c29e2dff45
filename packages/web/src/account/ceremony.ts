import type { PasskeyAssertion, PasskeyRegistration } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { words } from '../words/words.ts';

const library = () => import('@simplewebauthn/browser');

/** What the server begins a ceremony with, as Web Authentication's own JSON. */
type Begun = { readonly challenge: string };

/** Whether this page can use passkeys at all: not at an address in place of a name, nor without TLS. */
export function passkeysWorkHere(): boolean {
  const isAddress = /^[\d.]+$|^\[/.test(location.hostname);
  return !isAddress && isSecureContext && 'PublicKeyCredential' in window;
}

/** @throws PASSKEY_NOT_USED when the person cancelled or the authenticator has one already */
export const makePasskey = (begun: Begun): Promise<PasskeyRegistration> =>
  performed(async () => {
    const { startRegistration } = await library();
    const optionsJSON = begun as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
    return await startRegistration({ optionsJSON });
  });

/** @throws PASSKEY_NOT_USED when the person cancelled */
export const answerPasskey = (begun: Begun): Promise<PasskeyAssertion> =>
  performed(async () => {
    const { startAuthentication } = await library();
    const optionsJSON = begun as unknown as Parameters<
      typeof startAuthentication
    >[0]['optionsJSON'];
    return await startAuthentication({ optionsJSON });
  });

async function performed<Answer>(perform: () => Promise<unknown>): Promise<Answer> {
  try {
    return (await perform()) as Answer;
  } catch (cause) {
    const isKnown = cause instanceof Error && cause.name === 'InvalidStateError';
    const { ceremony } = words;
    throw errors.PASSKEY_NOT_USED(
      { message: isKnown ? ceremony.known : ceremony.cancelled },
      { cause },
    );
  }
}
