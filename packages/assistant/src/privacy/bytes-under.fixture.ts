import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every byte of every file under a directory, lower case, one character a byte. */
export async function bytesUnder(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'));
  return (await Promise.all(contents)).join('\n').toLowerCase();
}
