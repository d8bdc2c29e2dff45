/** A passkey as it is kept. */
export interface Passkey {
  readonly id: string;
  /** The authenticator's own id of it, base64url. */
  readonly credentialId: string;
  /** COSE public key. */
  readonly publicKey: Uint8Array;
  /** How often the authenticator says it was used; 0 where it does not count. */
  readonly counter: number;
  /** How the authenticator can be reached, as browsers name it. */
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** Passkeys somebody may have at once. */
export const PASSKEYS_PER_USER = 20;

/** What a passkey may sign with: EdDSA, ES256 and RS256, as COSE numbers them (RFC 9053). */
export const PASSKEY_ALGORITHMS = [-8, -7, -257];
