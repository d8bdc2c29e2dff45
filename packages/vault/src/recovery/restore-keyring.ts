import { errors } from '../errors.ts';
import { type KeyringFile, readKeyringFile } from '../keyring/keyring-file.ts';
import { fileAt, sharedFile } from '../keyring/keyring-place.ts';
import { keyringLayout } from '../keyring/layout.ts';
import { type OpenKeyringOptions, openWith } from '../keyring/open-keyring.ts';
import { decryptWith } from '../root-key/age.ts';
import { nothingToSettle, type RootKeyProvider } from '../root-key/provider.ts';
import { parseRecoveryKey } from './recovery-key.ts';

export interface RestoreOptions extends Omit<OpenKeyringOptions, 'create'> {
  /** What was printed when the recovery key was made. */
  readonly recoveryKey: string;
}

/**
 * Puts a keyring whose root key is lost under a new one, `rootKey`. The recovery key stays valid.
 *
 * @throws RECOVERY_KEY_MALFORMED, RECOVERY_KEY_WRONG, RECOVERY_ABSENT and what `openKeyring` and
 * `rewrap` throw
 */
export async function restoreKeyring(restore: RestoreOptions): Promise<void> {
  const { recoveryKey, rootKey, ...options } = restore;
  const { directory } = options;
  const identity = await parseRecoveryKey(recoveryKey);
  const place = options.shared
    ? sharedFile(options.shared.files)
    : fileAt(keyringLayout(directory).file);
  const file = await readKeyringFile(place);
  if (file === null) throw errors.KEYRING_ABSENT({ directory });
  const keyring = await openWith(recovered(await recoverRootKey(file, identity)), options);
  try {
    await keyring.rewrap(rootKey);
  } finally {
    keyring.close();
  }
}

async function recoverRootKey({ recovery }: KeyringFile, identity: string): Promise<Uint8Array> {
  if (recovery === null) throw errors.RECOVERY_ABSENT();
  return await decryptWith(identity, Buffer.from(recovery.sealed, 'base64url')).catch(() => {
    throw errors.RECOVERY_KEY_WRONG();
  });
}

const recovered = (key: Uint8Array): RootKeyProvider => ({
  title: 'the recovery key',
  kept: 'any',
  find: async () => [key],
  create: async () => ({ key, stored: { kind: 'plain' }, settle: nothingToSettle }),
});
