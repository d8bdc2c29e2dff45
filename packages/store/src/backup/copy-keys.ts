import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the keyring lies in a backup. */
export const KEYS_DIRECTORY = 'keyring';

const KEY_FILE = /^[A-Za-z0-9_-]{1,64}\.json$/;

/**
 * Copies the wrapped keys of a keyring into a backup.
 *
 * @returns the names of the copies below the directory of the backup
 */
export async function copyKeys(keyring: string, directory: string): Promise<string[]> {
  const wrapped = await readdir(join(keyring, 'keys'));
  const names = [
    'keyring.json',
    ...wrapped.filter((name) => KEY_FILE.test(name)).map((name) => `keys/${name}`),
  ];
  for (const name of names)
    await copyPrivate(join(keyring, name), join(directory, KEYS_DIRECTORY, name));
  return names.map((name) => `${KEYS_DIRECTORY}/${name}`);
}

/** @param names of the copies, as the manifest has them */
export async function copyKeysBack(
  directory: string,
  keyring: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names.filter((file) => file.startsWith(`${KEYS_DIRECTORY}/`)))
    await copyPrivate(join(directory, name), join(keyring, name.slice(KEYS_DIRECTORY.length + 1)));
}

async function copyPrivate(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  await chmod(to, 0o600);
}
