import { errors } from '../errors.ts';
import { type InstallationKey, installationKey } from '../installation/installation-key.ts';
import type { RootKeyProvider } from '../root-key/provider.ts';
import type { StoredRoot } from '../root-key/stored.ts';
import { unwrapSecret } from '../wrapping/wrap-key.ts';
import type { KeyringFile } from './keyring-file.ts';
import { type Root, type RootRing, rootOf } from './root-ring.ts';
import { type KeyringSecrets, unwrapSecrets } from './secrets.ts';

/** A keyring file together with what its root key unlocks. */
export interface Unlocked {
  readonly file: KeyringFile;
  readonly ring: RootRing;
  readonly secrets: KeyringSecrets;
  readonly installation: InstallationKey;
}

/** Under which label a root key of the past is wrapped by the one after it. */
export const previousRootLabel = (id: string): string => `lethe previous root key 1 ${id}`;

const TITLES: Readonly<Record<StoredRoot['kind'], string>> = {
  plain: 'a key of its own (vault.keyPath or vault.key)',
  passphrase: 'a passphrase (vault.passphrase)',
  service: 'a key service, such as an age identity (vault.ageIdentityPath)',
};

/** @throws ROOT_KEY_KIND, ROOT_KEY_WRONG, KEYRING_DAMAGED and what the source throws */
export async function unlock(
  file: KeyringFile,
  provider: RootKeyProvider,
  path: string,
): Promise<Unlocked> {
  const { source, id } = file.root;
  if (provider.kept !== 'any' && provider.kept !== source.kind) {
    throw errors.ROOT_KEY_KIND({ kept: TITLES[source.kind], given: provider.title });
  }
  const found = (await provider.find(source)).map(rootOf).find((root) => root.id === id);
  if (found === undefined) throw errors.ROOT_KEY_WRONG();
  await provider.confirm?.(found.key);
  return unlockWith(file, found, path);
}

function unlockWith(file: KeyringFile, current: Root, path: string): Unlocked {
  try {
    const secrets = unwrapSecrets(file.secrets, current);
    const installation = installationKey(Buffer.from(secrets.signingKey, 'base64url'));
    const previous = file.previous.map(({ id, wrapped }) =>
      rootOf(unwrapSecret(wrapped, current.wrapping, previousRootLabel(id))),
    );
    if (installation.publicKeyPem === file.publicKeyPem) {
      return { file, ring: { current, previous }, secrets, installation };
    }
  } catch {
    // A parser's message may quote a secret, so it is not kept as the cause.
  }
  throw errors.KEYRING_DAMAGED({ path });
}
