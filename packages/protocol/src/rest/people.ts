import * as z from 'zod/mini';
import { identifier, moment } from '../identifiers.ts';
import { linkSecret, passphrase, personName } from './account.ts';
import { passkeyRegistration } from './credentials.ts';
import { ROLES } from './roles.ts';

/** The roles a person can have; `service` belongs to API keys. */
export const personRole = z.enum(['owner', 'admin', 'member']);

export type PersonRole = z.infer<typeof personRole>;

export const person = z.strictObject({
  id: identifier,
  name: z.nullable(z.string()),
  role: z.enum(ROLES),
  createdAt: moment,
  /** Whether it is the person who asks. */
  isYou: z.boolean(),
});

export type Person = z.infer<typeof person>;

export const openInvitation = z.strictObject({
  id: identifier,
  role: personRole,
  createdAt: moment,
  expiresAt: moment,
});

export type OpenInvitation = z.infer<typeof openInvitation>;

export const people = z.strictObject({
  people: z.array(person),
  invitations: z.array(openInvitation),
});

export type People = z.infer<typeof people>;

export const newInvitation = z.strictObject({ role: personRole });

/** A fresh invitation. Its secret is told this once; the link carries it in the fragment, `#invitation=SECRET`. */
export const madeInvitation = z.strictObject({
  id: identifier,
  role: personRole,
  secret: linkSecret,
  expiresAt: moment,
});

export const invitationSecret = z.strictObject({ secret: linkSecret });

/** What an invitation offers, before it is accepted. */
export const invitationOffer = z.strictObject({ role: personRole, expiresAt: moment });

/** Begins making a passkey for the person an invitation will become. */
export const invitedPasskey = z.strictObject({ secret: linkSecret, name: personName });

/** Makes the person: with a passphrase or with a passkey, one of the two. */
export const acceptInvitation = z.union([
  z.strictObject({ secret: linkSecret, name: personName, passphrase }),
  z.strictObject({ secret: linkSecret, name: personName, passkey: passkeyRegistration }),
]);

export const personChange = z.strictObject({ role: personRole });
