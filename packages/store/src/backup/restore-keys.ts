import { stat } from 'node:fs/promises';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { copyKeysBack } from './copy-keys.ts';
import { readManifest } from './manifest.ts';

/**
 * Puts the wrapped keys of a backup where there is no keyring. They open with the root key, or with the
 * recovery key after `restoreKeyring` of the vault. A keyring that is there stays as it is: it knows
 * whose key was destroyed since.
 *
 * @returns whether keys were put back
 * @throws BACKUP_MALFORMED, BACKUP_KEYS_EXPIRED
 */
export async function restoreKeys({
  from,
  keyring,
  clock = Date.now,
}: {
  /** The directory of the backup. */
  from: string;
  /** The directory of the keyring. */
  keyring: string;
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
}): Promise<boolean> {
  const { files, keysExpireDay } = await readManifest(from);
  const isThere = await stat(keyring).then(
    () => true,
    () => false,
  );
  if (isThere || keysExpireDay === null) return false;
  if (dayOf(clock()) > keysExpireDay) throw errors.BACKUP_KEYS_EXPIRED();
  const names = files.map(({ name }) => name);
  await copyKeysBack(from, keyring, names);
  return true;
}
