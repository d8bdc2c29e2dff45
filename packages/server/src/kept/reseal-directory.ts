import { readdir } from 'node:fs/promises';
import { resealFile, type UserSealer } from '@lethe/vault';

/** Seals the files of a directory anew that are under an older key; nothing where there is none. */
export async function resealDirectory(directory: string, sealer: UserSealer): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  // One whose name begins with a dot is still being written, by the key that seals now.
  for (const name of names.filter((one) => !one.startsWith('.')))
    await resealFile({ directory, name, sealer });
}
