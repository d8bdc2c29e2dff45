import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errors } from '../errors.ts';

const OTHERS = 0o077;

/**
 * Makes the directory of `path` with mode 0700 where it is missing.
 *
 * Windows has no such modes: there a directory under the user's profile is private by its
 * inherited access list, and neither set nor checked here.
 *
 * @throws DIRECTORY_NOT_WRITABLE, DIRECTORY_OPEN_TO_OTHERS
 */
export function preparePrivateDirectory(path: string): void {
  const directory = dirname(path);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw errors.DIRECTORY_NOT_WRITABLE({ directory }, { cause });
  }
  if (process.platform !== 'win32' && statSync(directory).mode & OTHERS)
    throw errors.DIRECTORY_OPEN_TO_OTHERS({ directory });
}

/**
 * Makes `path` as an empty file of mode 0600 where it is missing, and closes an existing one to
 * others. SQLite gives its -wal and -shm files the mode of the database.
 *
 * @throws DATABASE_READ_ONLY, DIRECTORY_NOT_WRITABLE, DISK_FULL
 */
export function preparePrivateFile(path: string): void {
  const existed = existsSync(path);
  try {
    closeSync(openSync(path, 'a+', 0o600));
    for (const file of [path, `${path}-wal`, `${path}-shm`]) closeToOthers(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC')
      throw errors.DISK_FULL(undefined, { cause });
    throw existed
      ? errors.DATABASE_READ_ONLY({ path }, { cause })
      : errors.DIRECTORY_NOT_WRITABLE({ directory: dirname(path) }, { cause });
  }
}

function closeToOthers(file: string): void {
  if (process.platform === 'win32' || !existsSync(file)) return;
  if (statSync(file).mode & OTHERS) chmodSync(file, 0o600);
}
