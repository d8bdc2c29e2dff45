import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Signs for this installation (Ed25519, RFC 8032). The public part may be shown to anyone. */
export interface InstallationKey {
  readonly publicKeyPem: string;
  /** SHA-256 of the public key (SPKI), base64url. */
  readonly keyId: string;
  /** @returns 64 bytes */
  sign(bytes: Uint8Array): Uint8Array;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** A new private key (PKCS #8). */
export const makeInstallationKey = (): Uint8Array =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });

export function installationKey(privateKey: Uint8Array): InstallationKey {
  const secret = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret as unknown as Parameters<typeof createPublicKey>[0]);
  return {
    publicKeyPem: open.export({ format: 'pem', type: 'spki' }) as string,
    keyId: keyIdOf(open),
    sign: (bytes) => sign(null, bytes, secret),
    verify: (bytes, signature) => verifySignature(bytes, signature, open),
  };
}

/** Checks a signature by a public key alone, without any secret. */
export function verifySignature(
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKey: KeyObject,
): boolean {
  return signature.length === 64 && verify(null, bytes, publicKey, signature);
}

const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
