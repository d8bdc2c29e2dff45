import { open } from 'node:fs/promises';
import { errors } from '../errors.ts';

const LARGEST_FILE = 4096;

/**
 * A secret from an environment variable or the file that `..._FILE` names, without its last line
 * break; undefined where neither is set.
 *
 * @throws SECRET_FILE_UNREADABLE
 */
export async function readSecret(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<string | undefined> {
  const path = env[`${name}_FILE`];
  if (path === undefined) return env[name];
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(LARGEST_FILE);
    const { bytesRead } = await file.read(buffer, 0, LARGEST_FILE, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(/\r?\n$/, '');
  } catch (cause) {
    throw errors.SECRET_FILE_UNREADABLE({ name: `${name}_FILE` }, { cause });
  }
}
