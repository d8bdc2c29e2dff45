import { stat } from 'node:fs/promises';
import { errors } from '../errors.ts';
import { systemCode } from '../files/error-code.ts';
import { readBounded } from '../files/read-bounded.ts';

/**
 * The text of a key file that nobody else may read; null where there is none.
 *
 * @param most largest size, bytes
 * @throws ROOT_KEY_FILE_OPEN, ROOT_KEY_FILE_UNREADABLE
 */
export async function readKeyFile(path: string, most: number): Promise<string | null> {
  const found = await stat(path).catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return null;
    throw errors.ROOT_KEY_FILE_UNREADABLE({ path }, { cause });
  });
  if (found === null) return null;
  if (!found.isFile()) throw errors.ROOT_KEY_FILE_UNREADABLE({ path });
  if (process.platform !== 'win32' && found.mode & 0o077) throw errors.ROOT_KEY_FILE_OPEN({ path });
  const bytes = await readBounded(path, most).catch((cause: unknown) => {
    throw errors.ROOT_KEY_FILE_UNREADABLE({ path }, { cause });
  });
  if (bytes === undefined) throw errors.ROOT_KEY_FILE_UNREADABLE({ path });
  return bytes?.toString('utf8') ?? null;
}
