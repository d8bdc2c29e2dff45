import { readFile, stat } from 'node:fs/promises';
import { errors } from '../errors.ts';

const MAXIMUM_BYTES = 4096;

/** A secret from a file of at most 4 KiB, without its last line break. */
export async function readSecretFile(path: string): Promise<string> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw errors.CONFIG_FILE_UNREADABLE({ path });
  if (size > MAXIMUM_BYTES) throw errors.CONFIG_FILE_TOO_LARGE({ path, bytes: MAXIMUM_BYTES });
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw errors.CONFIG_FILE_UNREADABLE({ path }, { cause });
  });
  return content.replace(/\r?\n$/, '');
}
