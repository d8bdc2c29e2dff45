import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes each file so that a reader sees the old one or the new one, never a half. */
export async function writeFiles(
  directory: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, content] of files) {
    const path = join(directory, name);
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  }
}
