import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { errors } from '../errors.ts';

/** Held while a process owns a keyring. */
export interface KeyringLock {
  /** May be called twice. */
  release(): void;
}

/**
 * Makes this the only process that holds the keyring, by SQLite's exclusive lock on an empty file:
 * the one lock Node offers that the system drops however the process dies.
 *
 * @throws KEYRING_IN_USE, VAULT_NOT_WRITABLE
 */
export function lockKeyring(path: string): KeyringLock {
  try {
    closeSync(openSync(path, 'a+', 0o600));
  } catch (cause) {
    throw errors.VAULT_NOT_WRITABLE({ path }, { cause });
  }
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    // Without this a journal would lie beside the empty file.
    lock.exec('pragma journal_mode = memory');
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw errors.KEYRING_IN_USE({ directory: dirname(path) }, { cause });
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}
