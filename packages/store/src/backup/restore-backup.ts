import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keyring } from '@lethe/vault';
import { findInFiles, type SearchReport } from '../erasure/find-in-files.ts';
import { errors } from '../errors.ts';
import { claimOwnership } from '../sqlite/ownership.ts';
import { describeFile } from './digest.ts';
import { dropErased } from './drop-erased.ts';
import { COPY_FILE, readManifest } from './manifest.ts';
import { readErasures } from './read-erasures.ts';

export interface RestoreOptions {
  /** The directory of the backup. */
  from: string;
  /** The database that it takes the place of. No process may be using it. */
  path: string;
  /** The keys that the backup was made with. */
  keyring: Keyring;
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
}

export interface RestoreReport {
  /** UTC day of the backup, counted from 1970-01-01. */
  readonly day: number;
  readonly users: number;
  /** Users of the backup who were erased since: their rows were dropped. */
  readonly dropped: number;
  /** The search of every file below the data directory for those who were dropped. */
  readonly search: SearchReport;
}

/**
 * Puts a backup in the place of the database. Who was erased since it was made is left out: by the
 * ledger of erasures of the database that is replaced, and because their keys are gone. Until the last
 * step the old database stays as it is.
 *
 * @throws BACKUP_MALFORMED, BACKUP_DAMAGED, DATABASE_IN_USE, KEYRING_FOREIGN and what opening a store
 * throws
 */
export async function restoreBackup({
  from,
  path,
  keyring,
  clock = Date.now,
}: RestoreOptions): Promise<RestoreReport> {
  const manifest = await readManifest(from);
  for (const file of manifest.files) {
    const found = await describeFile(from, file.name).catch(() => null);
    if (found?.sha256 !== file.sha256) throw errors.BACKUP_DAMAGED({ directory: from });
  }
  const erased = readErasures(path);
  const restoring = `${path}.restoring`;
  await removeDatabase(restoring);
  try {
    await copyFile(join(from, COPY_FILE), restoring);
    await chmod(restoring, 0o600);
    const { users, dropped } = await dropErased({ path: restoring, keyring, erased, clock });
    await takePlace(restoring, path);
    const search = await findInFiles(dirname(path), dropped);
    return { day: manifest.day, users, dropped: dropped.length, search };
  } finally {
    await removeDatabase(restoring);
  }
}

/** What lies beside a database. */
const BESIDE = ['', '-wal', '-shm', '-journal', '-lock'];

async function removeDatabase(path: string): Promise<void> {
  for (const ending of BESIDE) await rm(`${path}${ending}`, { force: true });
}

/** The log of the old database must not be taken for one of the new. */
async function takePlace(restoring: string, path: string): Promise<void> {
  const ownership = claimOwnership(path);
  try {
    for (const ending of ['-wal', '-shm', '-journal'])
      await rm(`${path}${ending}`, { force: true });
    await rename(restoring, path);
    const directory = await open(dirname(path));
    await directory.sync().finally(() => directory.close());
  } finally {
    ownership.release();
  }
}
