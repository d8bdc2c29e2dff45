import { DatabaseSync } from 'node:sqlite';
import { errors } from '../errors.ts';
import { preparePrivateFile } from './private-files.ts';

/** Held while a process owns a database. */
export interface Ownership {
  /** May be called twice. */
  release(): void;
}

/**
 * Makes this the only Lethe process on the database, by an exclusive lock on an empty file beside
 * it. The system drops the lock when the process dies, however it dies. The database itself stays
 * readable for other programs.
 *
 * @throws DATABASE_IN_USE
 */
export function claimOwnership(path: string): Ownership {
  const lockPath = `${path}-lock`;
  preparePrivateFile(lockPath);
  const lock = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    // Without this a journal would lie beside the empty file.
    lock.exec('pragma journal_mode = memory');
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw errors.DATABASE_IN_USE({ path }, { cause });
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}
