import { installationKey, makeInstallationKey } from '../installation/installation-key.ts';
import type { NewRoot } from '../root-key/provider.ts';
import { type KeyringFile, writeKeyringFile } from './keyring-file.ts';
import type { KeyringPlace } from './keyring-place.ts';
import { rootOf } from './root-ring.ts';
import { type KeyringSecrets, wrapSecrets } from './secrets.ts';
import type { Unlocked } from './unlock.ts';

/** Makes a keyring with fresh secrets under a root key, in one step on disk. */
export async function createKeyring(
  place: KeyringPlace,
  { key, stored }: Pick<NewRoot, 'key' | 'stored'>,
  { clock, random }: { clock: () => number; random: (bytes: number) => Uint8Array },
): Promise<Unlocked> {
  const current = rootOf(key);
  const signingKey = makeInstallationKey();
  const installation = installationKey(signingKey);
  const secrets: KeyringSecrets = {
    indexKey: Buffer.from(random(32)).toString('base64url'),
    signingKey: Buffer.from(signingKey).toString('base64url'),
    recoveryRecipient: null,
  };
  const file: KeyringFile = {
    format: 1,
    createdAt: clock(),
    root: { id: current.id, source: stored },
    previous: [],
    secrets: wrapSecrets(secrets, current),
    publicKeyPem: installation.publicKeyPem,
    recovery: null,
  };
  await writeKeyringFile(place, file);
  return { file, ring: { current, previous: [] }, secrets, installation };
}
