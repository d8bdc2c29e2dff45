import type { StoredRoot } from '../root-key/stored.ts';
import { type DataKeyFiles, namesIn } from './data-key-files.ts';
import { type KeyringFile, readKeyringFile } from './keyring-file.ts';
import { fileAt, sharedFile } from './keyring-place.ts';
import { INSTALLATION, keyringLayout } from './layout.ts';
import type { SharedKeyFiles } from './shared-keys.ts';

/** What may be said of a keyring without its root key. */
export interface KeyringStatus {
  readonly directory: string;
  readonly createdAt: number;
  readonly rootKey: { readonly kind: StoredRoot['kind']; readonly id: string };
  /** Whether a change of the root key is not finished. */
  readonly rewrapPending: boolean;
  /** When the recovery key was made; null without one. */
  readonly recoveryMadeAt: number | null;
  readonly publicKeyPem: string;
  /** How many users have a data key. */
  readonly users: number;
}

/**
 * Looks at a keyring without its root key and without holding it, also while Lethe runs. Null where
 * there is none.
 *
 * @param shared where it is kept when several processes share it
 * @throws KEYRING_DAMAGED, KEYRING_NEWER
 */
export async function readKeyringStatus(
  directory: string,
  shared: SharedKeyFiles | null = null,
): Promise<KeyringStatus | null> {
  const layout = keyringLayout(directory);
  const file = await readKeyringFile(shared ? sharedFile(shared) : fileAt(layout.file));
  return file && statusOf(directory, file, shared ?? { names: () => namesIn(layout.dataKeys) });
}

export async function statusOf(
  directory: string,
  file: KeyringFile,
  dataKeys: Pick<DataKeyFiles, 'names'>,
): Promise<KeyringStatus> {
  let users = 0;
  for await (const name of dataKeys.names()) if (name !== INSTALLATION) users += 1;
  return {
    directory,
    createdAt: file.createdAt,
    rootKey: { kind: file.root.source.kind, id: file.root.id },
    rewrapPending: file.previous.length > 0,
    recoveryMadeAt: file.recovery?.createdAt ?? null,
    publicKeyPem: file.publicKeyPem,
    users,
  };
}
