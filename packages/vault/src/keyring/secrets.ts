import * as z from 'zod';
import { unwrapSecret, wrapSecret } from '../wrapping/wrap-key.ts';
import type { Root } from './root-ring.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/);

const schema = z.strictObject({
  /** HMAC key that turns user ids into what rows hold. */
  indexKey: base64url,
  /** Private Ed25519 key of the installation, PKCS #8. */
  signingKey: base64url,
  /** Whom the root key is encrypted to for recovery; kept secret so that nobody can put their own here. */
  recoveryRecipient: z.string().max(4000).nullable(),
});

/** What the root key guards besides the data keys. */
export type KeyringSecrets = z.infer<typeof schema>;

const LABEL = 'lethe keyring secrets 1';

export const wrapSecrets = (secrets: KeyringSecrets, root: Root): string =>
  wrapSecret(Buffer.from(JSON.stringify(secrets)), root.wrapping, LABEL);

/** @throws a coded error of the envelope, or the parser's */
export const unwrapSecrets = (wrapped: string, root: Root): KeyringSecrets =>
  schema.parse(
    JSON.parse(Buffer.from(unwrapSecret(wrapped, root.wrapping, LABEL)).toString('utf8')),
  );
