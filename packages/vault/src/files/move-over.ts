import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from './private-directory.ts';
import { overwriteFile } from './shred-file.ts';

/** Puts a file in the place of another, durably. With `shred`, the old content is overwritten after. */
export async function moveOver(
  from: string,
  to: string,
  { shred }: { shred: boolean },
): Promise<void> {
  const old = shred ? await open(to, 'r+').catch(() => null) : null;
  try {
    await rename(from, to);
    await syncDirectory(dirname(to));
    // The handle still reaches the old content, which no name leads to any more.
    if (old) await overwriteFile(old);
  } finally {
    await old?.close();
  }
}
