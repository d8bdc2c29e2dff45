import { errors } from '../errors.ts';
import type { InstallationKey } from '../installation/installation-key.ts';
import { lengthPrefixed } from '../signing/length-prefixed.ts';

/** Which manifest is trusted: the model it is for, and the SHA-256 of the manifest's very bytes. */
export interface TrustedManifest {
  /** Model id, such as `local/tiny`. */
  readonly model: string;
  /** 64 hexadecimal digits. */
  readonly manifestSha256: string;
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Signs that this installation trusts a manifest for a model. The manifest holds the hash of every
 * file, so the signature covers all of them.
 *
 * @returns 64 bytes (Ed25519)
 * @throws MANIFEST_HASH_INVALID
 */
export function signManifest(
  manifest: TrustedManifest,
  installation: Pick<InstallationKey, 'sign'>,
): Uint8Array {
  if (!SHA256.test(manifest.manifestSha256)) throw errors.MANIFEST_HASH_INVALID();
  return installation.sign(statementBytes(manifest));
}

/** Whether this installation signed this very manifest for this very model. */
export const verifyManifest = (
  manifest: TrustedManifest,
  signature: Uint8Array,
  installation: Pick<InstallationKey, 'verify'>,
): boolean => installation.verify(statementBytes(manifest), signature);

const statementBytes = ({ model, manifestSha256 }: TrustedManifest): Uint8Array =>
  lengthPrefixed(['lethe manifest 1', model, manifestSha256]);
