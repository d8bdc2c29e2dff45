/**
 * A service that keeps a key of its own and wraps other keys with it: a key management service, a
 * hardware module. The root key is stored as what `wrap` answers.
 */
export interface KeyService {
  /** Names the service in the keyring, 1 to 40 of `a-z`, digits and `-`. */
  readonly name: string;
  /** @param key 32 bytes */
  wrap(key: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** Where the root key comes from. */
export type RootKeySource =
  /** A file of mode 0600 with 32 bytes in base64; made at the first start. */
  | { readonly kind: 'file'; readonly path: string }
  /** 32 bytes in base64 or hexadecimal, from the environment or a secret store. */
  | { readonly kind: 'value'; readonly value: string }
  /** Derived with Argon2id; salt and parameters are kept in the keyring. */
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** Kept in the keyring, encrypted to the X25519 identity in an age identity file. */
  | { readonly kind: 'age'; readonly identityPath: string }
  /** Kept in the keyring, wrapped by a service. */
  | { readonly kind: 'service'; readonly service: KeyService };
