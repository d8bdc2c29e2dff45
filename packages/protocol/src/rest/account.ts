import * as z from 'zod/mini';
import { identifier } from '../identifiers.ts';

export const ROLES = ['owner', 'admin', 'member', 'service'] as const;

/** The secret of the one-time link, from the fragment of the address: 32 random bytes, base64url. */
export const signIn = z.strictObject({
  secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** Who is signed in, and the token that every changing request carries in `x-lethe-csrf`. */
export const account = z.strictObject({
  userId: identifier,
  role: z.enum(ROLES),
  csrfToken: z.string(),
  version: z.string(),
});

export type Account = z.infer<typeof account>;
