import { rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file for its owner alone (0600): all of it or nothing, also when the machine stops in between.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, path);
}
