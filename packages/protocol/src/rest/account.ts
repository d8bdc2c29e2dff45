import * as z from 'zod/mini';
import { identifier } from '../identifiers.ts';
import { ROLES } from './roles.ts';

/** 32 random bytes as base64url: the secret of a link or of a ticket. */
export const linkSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** The secret of the one-time link, from the fragment of the address. */
export const signIn = z.strictObject({ secret: linkSecret });

/** A name as it is sent; the server refuses what cannot be seen or told apart. */
export const personName = z.string().check(z.minLength(1), z.maxLength(64));

/** A passphrase as it is sent. The bound keeps its hashing bounded; how short a new one may be is the server's. */
export const passphrase = z.string().check(z.minLength(1), z.maxLength(256));

export const passphraseSignIn = z.strictObject({ name: personName, passphrase });

/** Who is signed in, and the token that every changing request carries in `x-lethe-csrf`. */
export const account = z.strictObject({
  userId: identifier,
  role: z.enum(ROLES),
  /** Null until one is chosen: the owner starts without. */
  name: z.nullable(z.string()),
  csrfToken: z.string(),
  version: z.string(),
});

export type Account = z.infer<typeof account>;
