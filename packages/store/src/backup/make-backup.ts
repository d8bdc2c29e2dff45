import { chmod, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { failureOf } from '../sqlite/failure.ts';
import { preparePrivateFile } from '../sqlite/private-files.ts';
import { guardReading } from '../sqlite/settings.ts';
import { copyKeys } from './copy-keys.ts';
import { describeFile } from './digest.ts';
import { type BackupManifest, COPY_FILE, MANIFEST_FILE } from './manifest.ts';

export interface BackupOptions {
  /** The database file; it may be in use. */
  path: string;
  /** Where the backup is made: a directory that is missing or empty. */
  directory: string;
  /**
   * Takes the wrapped keys along. They open only with the recovery key or the root key, and are not put
   * back after so many days.
   */
  keys?: { keyring: string; days: number };
  /** Milliseconds since the Unix epoch. */
  clock?: () => number;
}

/**
 * Copies a database while it is in use, as one consistent state. Without keys nothing in the copy can
 * be opened but with the keyring it was made beside, and nothing of a user whose key was destroyed
 * since.
 *
 * @throws BACKUP_PLACE_TAKEN, DATABASE_FOREIGN, DISK_FULL and the coded errors of a database that
 * cannot be read
 */
export async function makeBackup({
  path,
  directory,
  keys,
  clock = Date.now,
}: BackupOptions): Promise<BackupManifest> {
  await emptyDirectory(directory);
  const schema = await copyDatabase(path, join(directory, COPY_FILE));
  const names = [COPY_FILE, ...(keys ? await copyKeys(keys.keyring, directory) : [])];
  const files = [];
  for (const name of names) files.push(await describeFile(directory, name));
  const day = dayOf(clock());
  const keysExpireDay = keys ? day + keys.days : null;
  const manifest: BackupManifest = { format: 'lethe-backup-1', day, schema, files, keysExpireDay };
  await writeLast(join(directory, MANIFEST_FILE), JSON.stringify(manifest, null, 2));
  return manifest;
}

/** @throws BACKUP_PLACE_TAKEN */
async function emptyDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await readdir(directory)).length > 0) throw errors.BACKUP_PLACE_TAKEN({ directory });
  await chmod(directory, 0o700);
}

/** @returns the version of the schema */
async function copyDatabase(path: string, copy: string): Promise<number> {
  preparePrivateFile(copy);
  let source: DatabaseSync | undefined;
  let target: DatabaseSync | undefined;
  try {
    source = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    guardReading(source);
    await backup(source, copy);
    target = new DatabaseSync(copy);
    guardReading(target);
    // The copy is one file, without a log beside it.
    target.exec('pragma journal_mode = delete');
    const row = target.prepare('pragma user_version').get() as { user_version: number };
    return row.user_version;
  } catch (error) {
    throw failureOf(error, path);
  } finally {
    source?.close();
    target?.close();
  }
}

/** The file is there whole or not at all. */
async function writeLast(path: string, content: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, content, { mode: 0o600, flush: true });
  await rename(unfinished, path);
  const directory = await open(join(path, '..'));
  await directory.sync().finally(() => directory.close());
}
