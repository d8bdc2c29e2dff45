import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstallationKey, signManifest, verifyManifest } from '@lethe/vault';
import * as z from 'zod/mini';
import { errors } from '../errors.ts';
import { hashFile } from '../manifest/hash-file.ts';
import type { ModelSource } from '../manifest/read-verified.ts';
import { MANIFEST_FILE, MAX_MANIFEST_BYTES } from '../manifest/schema.ts';
import { folderOf, type Shelf, urlOf } from './shelf.ts';

const SIGNATURE_FILE = 'signature.json';

const schema = z.strictObject({
  keyId: z.string().check(z.maxLength(100)),
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});

/** What this installation says of a manifest it trusts, as a file. */
export function signatureFile(
  name: string,
  manifestSha256: string,
  installation: Pick<InstallationKey, 'sign' | 'keyId'>,
): { readonly name: string; readonly content: string } {
  const signature = signManifest({ model: `local/${name}`, manifestSha256 }, installation);
  const content = {
    keyId: installation.keyId,
    signature: Buffer.from(signature).toString('base64url'),
  };
  return { name: SIGNATURE_FILE, content: `${JSON.stringify(content, null, 2)}\n` };
}

/**
 * An added model as a source that is trusted: its manifest carries this installation's signature for this
 * very name.
 *
 * @throws MODEL_UNTRUSTED
 */
export async function trustedSource(
  shelf: Shelf,
  name: string,
  installation: Pick<InstallationKey, 'verify'>,
): Promise<ModelSource> {
  const folder = folderOf(shelf, name);
  try {
    const json = await readFile(join(folder, SIGNATURE_FILE), 'utf8');
    const { signature } = schema.parse(JSON.parse(json));
    const { sha256 } = await hashFile(join(folder, MANIFEST_FILE), { most: MAX_MANIFEST_BYTES });
    const manifest = { model: `local/${name}`, manifestSha256: sha256 };
    if (verifyManifest(manifest, Buffer.from(signature, 'base64url'), installation)) {
      return { directory: urlOf(folder), manifestSha256: sha256 };
    }
  } catch (cause) {
    throw errors.MODEL_UNTRUSTED(undefined, { cause });
  }
  throw errors.MODEL_UNTRUSTED();
}
