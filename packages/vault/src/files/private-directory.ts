import { mkdir, open, stat } from 'node:fs/promises';
import { errors } from '../errors.ts';

const OTHERS = 0o077;

/**
 * Makes a directory of mode 0700 where it is missing. Windows has no such modes: there a directory
 * under the user's profile is private by its inherited access list.
 *
 * @throws VAULT_NOT_WRITABLE, KEYRING_DIRECTORY_OPEN
 */
export async function preparePrivateDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw errors.VAULT_NOT_WRITABLE({ path: directory }, { cause });
  });
  if (process.platform !== 'win32' && (await stat(directory)).mode & OTHERS) {
    throw errors.KEYRING_DIRECTORY_OPEN({ directory });
  }
}

/** Makes what was created, renamed or removed in a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory to sync it; its file system journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
