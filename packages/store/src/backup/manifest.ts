import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '../errors.ts';
import {
  amount,
  check as checkValue,
  count,
  hexadecimal,
  listOf,
  oneOf,
  or,
  type Rule,
  shape,
} from '../values/check.ts';

/** One file of a backup. */
export interface BackupFile {
  /** Below the directory of the backup. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup consists of; it is written last, so a backup without it is not whole. */
export interface BackupManifest {
  readonly format: 'lethe-backup-1';
  /** UTC day, counted from 1970-01-01. */
  readonly day: number;
  /** Version of the schema. */
  readonly schema: number;
  readonly files: readonly BackupFile[];
  /** UTC day after which the keys in it are not put back any more; null without keys. */
  readonly keysExpireDay: number | null;
}

export const MANIFEST_FILE = 'backup.json';
export const COPY_FILE = 'lethe.db';

/** Files of a backup, at most: the database and the keys of a hundred thousand users. */
const MOST_FILES = 100_002;

/** No name leads out of the directory. */
const isName: Rule = (value) =>
  value === COPY_FILE ||
  value === 'keyring/keyring.json' ||
  (typeof value === 'string' && /^keyring\/keys\/[A-Za-z0-9_-]{1,64}\.json$/.test(value));

const isManifest = shape({
  format: oneOf(['lethe-backup-1']),
  day: count,
  schema: count,
  files: listOf(shape({ name: isName, bytes: amount, sha256: hexadecimal(64) }), {
    least: 1,
    most: MOST_FILES,
  }),
  keysExpireDay: or(count, null),
});

/** @throws BACKUP_MALFORMED */
export async function readManifest(directory: string): Promise<BackupManifest> {
  try {
    const text = await readFile(join(directory, MANIFEST_FILE), 'utf8');
    return checkValue(isManifest, JSON.parse(text) as BackupManifest);
  } catch {
    // What a parser says quotes what it read, so it is not kept.
    throw errors.BACKUP_MALFORMED({ directory });
  }
}
