import * as z from 'zod/mini';
import { day, identifier, moment } from '../identifiers.ts';
import { passphrase, personName } from './account.ts';

export const profileChange = z.strictObject({ name: personName });

export const passkeySummary = z.strictObject({
  id: identifier,
  name: z.string(),
  createdAt: moment,
  /** UTC day of the last sign-in with it. */
  usedDay: z.nullable(day),
});

export type PasskeySummary = z.infer<typeof passkeySummary>;

/** How the asking user can sign in. */
export const credentials = z.strictObject({
  hasPassphrase: z.boolean(),
  passkeys: z.array(passkeySummary),
  /** Whether a passkey can be made at the address that was asked: it needs a name, and TLS or `localhost`. */
  passkeysHere: z.boolean(),
});

export type Credentials = z.infer<typeof credentials>;

/** What somebody who has a passphrase shows again before a way to sign in is added, changed or removed. */
const current = z.optional(passphrase);

export const passphraseChange = z.strictObject({ current, passphrase });

export const currentPassphrase = z.strictObject({ current });

const base64url = (units: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(units));

/** Bounds of WebAuthn: a credential id has at most 1,023 bytes (Web Authentication Level 3, section 4). */
const credentialId = base64url(1364);

const clientAnswer = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string().check(z.maxLength(64)), z.unknown()),
};

/** What an authenticator answers to `navigator.credentials.create`, as JSON; what is not named is left out. */
export const passkeyRegistration = z.object({
  ...clientAnswer,
  response: z.object({
    clientDataJSON: base64url(8192),
    attestationObject: base64url(16_384),
    transports: z.optional(z.array(z.string().check(z.maxLength(32))).check(z.maxLength(8))),
  }),
});

/** What an authenticator answers to `navigator.credentials.get`, as JSON; what is not named is left out. */
export const passkeyAssertion = z.object({
  ...clientAnswer,
  response: z.object({
    clientDataJSON: base64url(8192),
    authenticatorData: base64url(8192),
    signature: base64url(8192),
    userHandle: z.optional(base64url(128)),
  }),
});

export type PasskeyRegistration = z.infer<typeof passkeyRegistration>;
export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;

export const newPasskey = z.strictObject({ name: personName, answer: passkeyRegistration });

export const passkeySignIn = z.strictObject({ answer: passkeyAssertion });

/** What the browser hands to the authenticator, as Web Authentication's own JSON. */
export const ceremony = z.looseObject({ challenge: z.string() });
